package org.dossier.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** How the server speaks: over TLS or not, and in few words to what is no HTTP. */
final class Wire {
  private Wire() {}

  static void set(JettyConfig jetty, Place place, SslContextFactory.@Nullable Server tls) {
    jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    if (tls != null) {
      jetty.addConnector((server, http) -> encrypted(server, http, place, tls));
    }
  }

  private static ServerConnector encrypted(
      Server server, HttpConfiguration http, Place place, SslContextFactory.Server tls) {
    var https = new HttpConfiguration(http);
    // The guard checks names, which may be numbers that a certificate needs not hold.
    https.addCustomizer(new SecureRequestCustomizer(false));
    var connector = new ServerConnector(server, tls, new HttpConnectionFactory(https));
    connector.setHost(place.host());
    connector.setPort(place.port());
    return connector;
  }
}
