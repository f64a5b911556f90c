package org.dossier.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dossier.model.Attribution;
import org.dossier.model.Box;
import org.dossier.model.Cell;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mention;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.dossier.store.Located;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** The contract's objects, key by key. */
final class RecordWriter {
  private final JsonGenerator json;
  private final Map<String, String> entityOf;

  RecordWriter(JsonGenerator json, Map<String, String> entityOf) {
    this.json = json;
    this.entityOf = entityOf;
  }

  void document(Document document) throws IOException {
    json.writeStartObject();
    text("id", document.id().sha256());
    text("path", document.path());
    text("source", document.source());
    text("mediaType", document.mediaType());
    text("title", document.title());
    json.writeNumberField("pages", document.pages());
    texts("languages", document.languages());
    text("state", Words.of(document.state()));
    text("reason", document.reason());
    text("created", document.created());
    text("modified", document.modified());
    text("date", document.date());
    text("dateFrom", document.dateFrom() == null ? null : Words.of(document.dateFrom()));
    text("duplicateOf", document.duplicateOf());
    named("metadata", document.metadata());
    json.writeEndObject();
  }

  private void named(String key, SortedMap<String, String> values) throws IOException {
    json.writeObjectFieldStart(key);
    for (var value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  void page(Located<Page> located) throws IOException {
    Page page = located.record();
    json.writeStartObject();
    text("document", located.document().sha256());
    text("path", located.path());
    json.writeNumberField("page", page.number());
    text("text", page.text());
    text("language", page.language());
    text("origin", Words.of(page.origin()));
    number("confidence", page.confidence());
    number("width", page.width());
    number("height", page.height());
    texts("notes", page.notes());
    json.writeEndObject();
  }

  void cell(Located<Page> page, int table, Cell cell) throws IOException {
    json.writeStartObject();
    text("document", page.document().sha256());
    text("path", page.path());
    json.writeNumberField("page", page.record().number());
    json.writeNumberField("table", table);
    json.writeNumberField("row", cell.row());
    json.writeNumberField("column", cell.column());
    json.writeNumberField("rowSpan", cell.rowSpan());
    json.writeNumberField("columnSpan", cell.columnSpan());
    text("text", cell.text());
    json.writeFieldName("box");
    if (cell.box() == null) {
      json.writeNull();
    } else {
      box(cell.box());
    }
    json.writeEndObject();
  }

  void mention(Located<Mention> located, CodePoints offsets) throws IOException {
    Mention mention = located.record();
    json.writeStartObject();
    text("id", mention.id());
    text("document", located.document().sha256());
    text("path", located.path());
    json.writeNumberField("page", mention.page());
    span(mention.span(), offsets);
    text("text", mention.text());
    text("kind", Words.of(mention.kind()));
    json.writeFieldName("value");
    value(mention.value());
    text("entity", entityOf.get(mention.id()));
    text("language", mention.language());
    json.writeEndObject();
  }

  void claim(Located<Claim> located, CodePoints offsets) throws IOException {
    Claim claim = located.record();
    json.writeStartObject();
    text("id", claim.id());
    text("kind", claim.kind());
    text("document", located.document().sha256());
    text("path", located.path());
    json.writeNumberField("page", claim.page());
    span(claim.span(), offsets);
    text("quote", claim.quote());
    json.writeArrayFieldStart("boxes");
    for (Box box : claim.boxes()) {
      box(box);
    }
    json.writeEndArray();
    text("language", claim.language());
    json.writeObjectFieldStart("roles");
    for (var role : claim.roles().entrySet()) {
      json.writeArrayFieldStart(role.getKey());
      for (Filler filler : role.getValue()) {
        filler(filler, offsets);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    text("status", Words.of(claim.status()));
    text("modality", Words.of(claim.modality()));
    text("hedge", claim.hedge());
    json.writeArrayFieldStart("attribution");
    for (Attribution link : claim.attribution()) {
      json.writeStartObject();
      text("text", link.text());
      text("entity", entity(link.mention()));
      text("verb", link.verb());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("direct", claim.direct());
    text("rule", claim.rule());
    number("confidence", claim.confidence());
    json.writeEndObject();
  }

  void entity(Entity entity) throws IOException {
    json.writeStartObject();
    text("id", entity.id());
    text("kind", Words.of(entity.kind()));
    text("name", entity.name());
    json.writeArrayFieldStart("aliases");
    for (Entity.Alias alias : entity.aliases()) {
      json.writeStartObject();
      text("text", alias.text());
      text("script", alias.script());
      json.writeNumberField("count", alias.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("mentions", entity.mentions());
    json.writeNumberField("documents", entity.documents());
    json.writeEndObject();
  }

  void finding(Finding finding) throws IOException {
    json.writeStartObject();
    text("id", finding.id());
    text("statement", finding.statement());
    text("kind", finding.kind());
    text("standing", Words.of(finding.standing()));
    texts("claims", finding.claims());
    texts("roots", finding.roots());
    json.writeArrayFieldStart("conflicts");
    for (Finding.Conflict conflict : finding.conflicts()) {
      json.writeStartObject();
      text("finding", conflict.finding());
      text("role", conflict.role());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (Finding.Check check : finding.checks()) {
      json.writeStartObject();
      text("check", check.check());
      text("outcome", Words.of(check.outcome()));
      text("explanation", check.explanation());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("grade");
    text("value", finding.grade().value());
    text("why", finding.grade().why());
    json.writeEndObject();
    text("decision", finding.decision());
    json.writeEndObject();
  }

  /**
   * @param alike how many documents show a signal of this kind
   * @param documents of the case that have content
   * @param offsets of the signal's page; null without a place in its text
   */
  void signal(Located<Signal> located, int alike, int documents, @Nullable CodePoints offsets)
      throws IOException {
    Observation seen = located.record().observation();
    json.writeStartObject();
    text("id", located.record().id());
    text("document", located.document().sha256());
    text("path", located.path());
    json.writeFieldName("page");
    if (seen.page() == null) {
      json.writeNull();
    } else {
      json.writeNumber(seen.page());
    }
    text("kind", Words.of(seen.kind()));
    json.writeArrayFieldStart("boxes");
    for (Box box : seen.boxes()) {
      box(box);
    }
    json.writeEndArray();
    if (seen.span() == null || offsets == null) {
      json.writeNullField("start");
      json.writeNullField("end");
    } else {
      span(seen.span(), offsets);
    }
    text("seen", seen.seen());
    texts("innocent", seen.kind().innocent());
    json.writeObjectFieldStart("strangeness");
    json.writeNumberField("documents", alike);
    json.writeNumberField("of", documents);
    json.writeEndObject();
    json.writeEndObject();
  }

  void gap(Gap gap) throws IOException {
    json.writeStartObject();
    text("id", gap.id());
    text("kind", gap.kind());
    text("what", gap.what());
    text("why", gap.why());
    json.writeArrayFieldStart("places");
    for (Gap.Place place : gap.places()) {
      json.writeStartObject();
      text("document", place.document().sha256());
      text("path", place.path());
      json.writeFieldName("page");
      if (place.page() == 0) {
        json.writeNull();
      } else {
        json.writeNumber(place.page());
      }
      text("quote", place.quote().isEmpty() ? null : place.quote());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void resemblance(Resemblance resemblance, String path, String otherPath) throws IOException {
    json.writeStartObject();
    text("document", resemblance.document());
    text("path", path);
    text("other", resemblance.other());
    text("otherPath", otherPath);
    text("kind", Words.of(resemblance.kind()));
    number("likeness", resemblance.likeness());
    number("containment", resemblance.containment());
    json.writeBooleanField("oneRoot", resemblance.oneRoot());
    text("why", resemblance.why());
    json.writeArrayFieldStart("differences");
    for (Resemblance.Difference difference : resemblance.differences()) {
      json.writeStartObject();
      text("kind", difference.kind());
      text("claim", difference.claim());
      text("otherClaim", difference.otherClaim());
      text("role", difference.role());
      text("text", difference.text());
      text("otherText", difference.otherText());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void filler(Filler filler, CodePoints offsets) throws IOException {
    json.writeStartObject();
    text("text", filler.text());
    span(filler.span(), offsets);
    text("entity", entity(filler.mention()));
    json.writeFieldName("value");
    value(filler.value());
    json.writeEndObject();
  }

  private @Nullable String entity(@Nullable String mention) {
    return mention == null ? null : entityOf.get(mention);
  }

  private void value(@Nullable Value value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Value.Date date -> {
        json.writeStartObject();
        text("from", date.from());
        text("to", date.to());
        text("precision", Words.of(date.precision()));
        approximate(date.approximate());
      }
      case Value.Money money -> {
        bounds(money.min(), money.max());
        text("currency", money.currency());
        approximate(money.approximate());
      }
      case Value.Quantity quantity -> {
        bounds(quantity.min(), quantity.max());
        text("unit", quantity.unit());
        approximate(quantity.approximate());
      }
      case Value.Percent percent -> {
        bounds(percent.min(), percent.max());
        approximate(percent.approximate());
      }
      case Value.Identifier identifier -> {
        json.writeStartObject();
        text("scheme", identifier.scheme());
        text("value", identifier.value());
        json.writeEndObject();
      }
    }
  }

  private void bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) throws IOException {
    json.writeStartObject();
    decimal("min", min);
    decimal("max", max);
  }

  private void approximate(boolean approximate) throws IOException {
    if (approximate) {
      json.writeBooleanField("approximate", true);
    }
    json.writeEndObject();
  }

  private void box(Box box) throws IOException {
    json.writeStartArray();
    json.writeNumber(rounded(box.x()));
    json.writeNumber(rounded(box.y()));
    json.writeNumber(rounded(box.width()));
    json.writeNumber(rounded(box.height()));
    json.writeEndArray();
  }

  private void span(Span span, CodePoints offsets) throws IOException {
    json.writeNumberField("start", offsets.of(span.start()));
    json.writeNumberField("end", offsets.of(span.end()));
  }

  private void text(String key, @Nullable Object value) throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void number(String key, @Nullable Double value) throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(rounded(value));
    }
  }

  private void decimal(String key, @Nullable BigDecimal value) throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(plain(value));
    }
  }

  /** Without the zeros that say nothing: 86500000, 3.7. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A hundredth of a point, and of a confidence, is as fine as evidence needs. */
  private static BigDecimal rounded(double value) {
    return plain(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }
}
