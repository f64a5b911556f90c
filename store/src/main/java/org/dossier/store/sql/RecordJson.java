package org.dossier.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dossier.model.Attribution;
import org.dossier.model.Box;
import org.dossier.model.DatePrecision;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Resemblance;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.dossier.store.Draft;
import org.dossier.store.Quotation;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * The parts of records that have no column of their own, as the case file keeps them: offsets in
 * UTF-16.
 */
final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String NONE = "[]";

  private RecordJson() {}

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was stored: " + json, e);
    }
  }

  static String texts(List<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array.toString();
  }

  static List<String> texts(String json) {
    List<String> values = new ArrayList<>();
    parse(json).forEach(value -> values.add(value.asText()));
    return values;
  }

  static String named(SortedMap<String, String> values) {
    ObjectNode node = NODES.objectNode();
    values.forEach(node::put);
    return node.toString();
  }

  static SortedMap<String, String> named(String json) {
    var values = new TreeMap<String, String>();
    parse(json)
        .properties()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return values;
  }

  static @Nullable String value(@Nullable Value value) {
    return value == null ? null : node(value).toString();
  }

  static @Nullable Value value(@Nullable String json) {
    return json == null ? null : valueOf(parse(json));
  }

  private static ObjectNode node(Value value) {
    ObjectNode node = NODES.objectNode();
    switch (value) {
      case Value.Date date ->
          node.put("is", "date")
              .put("from", date.from() == null ? null : date.from().toString())
              .put("to", date.to() == null ? null : date.to().toString())
              .put("precision", Words.of(date.precision()))
              .put("approximate", date.approximate());
      case Value.Money money ->
          node.put("is", "money")
              .put("min", plain(money.min()))
              .put("max", plain(money.max()))
              .put("unit", money.currency())
              .put("approximate", money.approximate());
      case Value.Quantity quantity ->
          node.put("is", "quantity")
              .put("min", plain(quantity.min()))
              .put("max", plain(quantity.max()))
              .put("unit", quantity.unit())
              .put("approximate", quantity.approximate());
      case Value.Percent percent ->
          node.put("is", "percent")
              .put("min", plain(percent.min()))
              .put("max", plain(percent.max()))
              .put("approximate", percent.approximate());
      case Value.Identifier identifier ->
          node.put("is", "identifier")
              .put("scheme", identifier.scheme())
              .put("value", identifier.value());
    }
    return node;
  }

  private static @Nullable Value valueOf(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    boolean approximate = node.path("approximate").asBoolean();
    String is = node.path("is").asText();
    return switch (is) {
      case "date" ->
          new Value.Date(
              day(node.path("from")),
              day(node.path("to")),
              Words.parse(DatePrecision.class, node.path("precision").asText()),
              approximate);
      case "money" ->
          new Value.Money(
              figure(node.path("min")),
              figure(node.path("max")),
              text(node.path("unit")),
              approximate);
      case "quantity" ->
          new Value.Quantity(
              figure(node.path("min")),
              figure(node.path("max")),
              text(node.path("unit")),
              approximate);
      case "percent" ->
          new Value.Percent(figure(node.path("min")), figure(node.path("max")), approximate);
      case "identifier" ->
          new Value.Identifier(node.path("scheme").asText(), node.path("value").asText());
      default -> throw new IllegalStateException("no such value: " + is);
    };
  }

  /** Figures are kept as text, so that not a digit changes. */
  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  private static @Nullable BigDecimal figure(JsonNode node) {
    String text = text(node);
    return text == null ? null : new BigDecimal(text);
  }

  private static @Nullable LocalDate day(JsonNode node) {
    String text = text(node);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? null : node.asText();
  }

  static String boxes(List<Box> boxes) {
    ArrayNode array = NODES.arrayNode();
    for (Box box : boxes) {
      array.addArray().add(box.x()).add(box.y()).add(box.width()).add(box.height());
    }
    return array.toString();
  }

  static List<Box> boxes(String json) {
    if (json.equals(NONE)) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    for (JsonNode box : parse(json)) {
      boxes.add(
          new Box(
              box.get(0).asDouble(),
              box.get(1).asDouble(),
              box.get(2).asDouble(),
              box.get(3).asDouble()));
    }
    return boxes;
  }

  static String places(List<Gap.Place> places) {
    ArrayNode array = NODES.arrayNode();
    for (Gap.Place place : places) {
      array
          .addObject()
          .put("document", place.document().sha256())
          .put("path", place.path())
          .put("page", place.page())
          .put("quote", place.quote());
    }
    return array.toString();
  }

  static List<Gap.Place> places(String json) {
    List<Gap.Place> places = new ArrayList<>();
    for (JsonNode node : parse(json)) {
      places.add(
          new Gap.Place(
              new DocumentId(node.get("document").asText()),
              node.get("path").asText(),
              node.get("page").asInt(),
              node.get("quote").asText()));
    }
    return places;
  }

  static String roles(SortedMap<String, List<Filler>> roles) {
    ObjectNode node = NODES.objectNode();
    roles.forEach(
        (role, fillers) -> {
          ArrayNode array = node.putArray(role);
          for (Filler filler : fillers) {
            ObjectNode item = array.addObject();
            item.put("text", filler.text())
                .put("start", filler.span().start())
                .put("end", filler.span().end())
                .put("mention", filler.mention());
            item.set("value", filler.value() == null ? NODES.nullNode() : node(filler.value()));
          }
        });
    return node.toString();
  }

  static SortedMap<String, List<Filler>> roles(String json) {
    var roles = new TreeMap<String, List<Filler>>();
    for (var role : parse(json).properties()) {
      List<Filler> fillers = new ArrayList<>();
      for (JsonNode item : role.getValue()) {
        fillers.add(
            new Filler(
                item.path("text").asText(),
                new Span(item.path("start").asInt(), item.path("end").asInt()),
                text(item.path("mention")),
                valueOf(item.path("value"))));
      }
      roles.put(role.getKey(), fillers);
    }
    return roles;
  }

  /** The stretches of text in a claim's roles, unchecked. */
  static void fillers(String json, String claim, int page, Consumer<Quotation> sink) {
    for (var role : parse(json).properties()) {
      for (JsonNode item : role.getValue()) {
        sink.accept(
            new Quotation(
                role.getKey(),
                claim,
                page,
                item.path("start").asInt(-1),
                item.path("end").asInt(-1),
                item.path("text").asText()));
      }
    }
  }

  static String attribution(List<Attribution> chain) {
    ArrayNode array = NODES.arrayNode();
    for (Attribution link : chain) {
      array
          .addObject()
          .put("text", link.text())
          .put("mention", link.mention())
          .put("verb", link.verb());
    }
    return array.toString();
  }

  static List<Attribution> attribution(String json) {
    if (json.equals(NONE)) {
      return List.of();
    }
    List<Attribution> chain = new ArrayList<>();
    for (JsonNode link : parse(json)) {
      chain.add(
          new Attribution(
              link.path("text").asText(), text(link.path("mention")), text(link.path("verb"))));
    }
    return chain;
  }

  static String aliases(List<Entity.Alias> aliases) {
    ArrayNode array = NODES.arrayNode();
    for (Entity.Alias alias : aliases) {
      array
          .addObject()
          .put("text", alias.text())
          .put("script", alias.script())
          .put("count", alias.count());
    }
    return array.toString();
  }

  static List<Entity.Alias> aliases(String json) {
    List<Entity.Alias> aliases = new ArrayList<>();
    for (JsonNode alias : parse(json)) {
      aliases.add(
          new Entity.Alias(
              alias.path("text").asText(),
              alias.path("script").asText(),
              alias.path("count").asInt()));
    }
    return aliases;
  }

  static String parts(List<Draft.Part> parts) {
    ArrayNode array = NODES.arrayNode();
    for (Draft.Part part : parts) {
      array.addObject().put("id", part.id()).put(part.finding() ? "finding" : "text", part.value());
    }
    return array.toString();
  }

  static List<Draft.Part> parts(String json) {
    List<Draft.Part> parts = new ArrayList<>();
    for (JsonNode part : parse(json)) {
      boolean finding = part.has("finding");
      parts.add(
          new Draft.Part(
              part.path("id").asInt(), finding, part.path(finding ? "finding" : "text").asText()));
    }
    return parts;
  }

  static String conflicts(List<Finding.Conflict> conflicts) {
    ArrayNode array = NODES.arrayNode();
    for (Finding.Conflict conflict : conflicts) {
      array.addObject().put("finding", conflict.finding()).put("role", conflict.role());
    }
    return array.toString();
  }

  static List<Finding.Conflict> conflicts(String json) {
    List<Finding.Conflict> conflicts = new ArrayList<>();
    for (JsonNode conflict : parse(json)) {
      conflicts.add(
          new Finding.Conflict(conflict.path("finding").asText(), conflict.path("role").asText()));
    }
    return conflicts;
  }

  static String differences(List<Resemblance.Difference> differences) {
    ArrayNode array = NODES.arrayNode();
    for (Resemblance.Difference difference : differences) {
      array
          .addObject()
          .put("kind", difference.kind())
          .put("claim", difference.claim())
          .put("otherClaim", difference.otherClaim())
          .put("role", difference.role())
          .put("text", difference.text())
          .put("otherText", difference.otherText());
    }
    return array.toString();
  }

  static List<Resemblance.Difference> differences(String json) {
    List<Resemblance.Difference> differences = new ArrayList<>();
    for (JsonNode difference : parse(json)) {
      differences.add(
          new Resemblance.Difference(
              difference.path("kind").asText(),
              difference.path("claim").textValue(),
              difference.path("otherClaim").textValue(),
              difference.path("role").textValue(),
              difference.path("text").textValue(),
              difference.path("otherText").textValue()));
    }
    return differences;
  }

  static String checks(List<Finding.Check> checks) {
    ArrayNode array = NODES.arrayNode();
    for (Finding.Check check : checks) {
      array
          .addObject()
          .put("check", check.check())
          .put("outcome", Words.of(check.outcome()))
          .put("explanation", check.explanation());
    }
    return array.toString();
  }

  static List<Finding.Check> checks(String json) {
    List<Finding.Check> checks = new ArrayList<>();
    for (JsonNode check : parse(json)) {
      checks.add(
          new Finding.Check(
              check.path("check").asText(),
              Words.parse(Finding.Outcome.class, check.path("outcome").asText()),
              check.path("explanation").asText()));
    }
    return checks;
  }
}
