package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The room's own style and scripts, and the libraries. */
final class Assets {
  private static final String OWN = "/org/dossier/web/static/";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private Assets() {}

  static void route(RoutesConfig routes) {
    serve(routes, "icon.svg", OWN + "icon.svg");
    serve(routes, "room.css", OWN + "room.css");
    serve(routes, "room.js", OWN + "room.js");
    serve(routes, "page.js", OWN + "page.js");
    serve(routes, "judging.js", OWN + "judging.js");
    serve(routes, "network.css", OWN + "network.css");
    serve(routes, "network.js", OWN + "network.js");
    serve(routes, "network-layout.js", OWN + "network-layout.js");
    serve(routes, "reports.js", OWN + "reports.js");
    serve(routes, "htmx.js", library("htmx.org", "htmx.min.js"));
    serve(routes, "cytoscape.js", library("cytoscape", "cytoscape.min.js"));
  }

  private static String library(String name, String file) {
    String jar = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(jar)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      var properties = new Properties();
      properties.load(in);
      return "/META-INF/resources/webjars/"
          + name
          + "/"
          + properties.getProperty("version")
          + "/dist/"
          + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(RoutesConfig routes, String name, String resource) {
    byte[] bytes;
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    routes.get(
        "/static/" + name,
        ctx -> {
          ctx.contentType(String.valueOf(type));
          ctx.header(Header.CACHE_CONTROL, "no-cache");
          ctx.result(bytes);
        });
  }
}
