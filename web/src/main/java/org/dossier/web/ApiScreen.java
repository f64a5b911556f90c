package org.dossier.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What programs may ask: as OpenAPI for them, and as a screen for people. */
final class ApiScreen {
  private final Templates templates;
  private final byte[] description;
  private final Description described;

  ApiScreen(Templates templates) {
    this.templates = templates;
    try (InputStream in = ApiScreen.class.getResourceAsStream("/org/dossier/web/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: openapi.json");
      }
      description = in.readAllBytes();
      described = described(new ObjectMapper().readTree(description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Description(String lead, List<Operation> operations) {}

  /** One way to ask. */
  record Operation(String path, String summary, List<Parameter> parameters, String answer) {
    /** A word for the address of the place on the screen. */
    String anchor() {
      return path.replaceAll("[^a-z]+", "-").substring(1);
    }
  }

  /**
   * @param form what a value may be: {@code integer 1 to 500}
   */
  record Parameter(String name, String where, boolean required, String form, String meaning) {}

  void route(RoutesConfig routes) {
    routes.get("/api", this::show);
    routes.get("/api/openapi.json", Freshness.byContent(this::serve));
  }

  private void show(Context ctx) {
    templates.show(ctx, "api", "", Say.say("api.title"), described);
  }

  private void serve(Context ctx) {
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(description);
  }

  private static Description described(JsonNode api) {
    List<Operation> operations = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              List<Parameter> parameters = new ArrayList<>();
              for (JsonNode one : get.path("parameters")) {
                parameters.add(parameter(resolved(api, one)));
              }
              String schema =
                  get.at("/responses/200/content/application~1json/schema/$ref").asText();
              operations.add(
                  new Operation(
                      path.getKey(),
                      get.path("summary").asText(),
                      parameters,
                      schema.substring(schema.lastIndexOf('/') + 1)));
            });
    return new Description(api.at("/info/description").asText(), operations);
  }

  private static JsonNode resolved(JsonNode api, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : api.at(reference.substring(1));
  }

  private static Parameter parameter(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    var form = new StringBuilder(schema.path("type").asText());
    if (schema.has("minimum")) {
      form.append(", ").append(schema.path("minimum").asText());
      form.append(" – ").append(schema.path("maximum").asText());
    }
    if (schema.has("default")) {
      form.append(", ").append(Say.say("api.else", schema.path("default").asText()));
    }
    return new Parameter(
        parameter.path("name").asText(),
        parameter.path("in").asText(),
        parameter.path("required").asBoolean(),
        form.toString(),
        parameter.path("description").asText());
  }
}
