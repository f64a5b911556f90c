package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dossier.model.Claim;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Observation;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.store.Happening;
import org.dossier.store.Quotation;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** Rows of the case file as records. */
final class Rows {
  private Rows() {}

  static Document document(ResultSet row) throws SQLException {
    String from = row.getString("date_from");
    String date = row.getString("date");
    String metadata = added(row, "metadata");
    return new Document(
        new DocumentId(row.getString("id")),
        row.getString("path"),
        row.getString("source"),
        row.getString("media_type"),
        row.getString("title"),
        row.getInt("pages"),
        RecordJson.texts(row.getString("languages")),
        Words.parse(State.class, row.getString("state")),
        row.getString("reason"),
        instant(row.getString("created")),
        instant(row.getString("modified")),
        date == null ? null : LocalDate.parse(date),
        from == null ? null : Words.parse(DateFrom.class, from),
        row.getString("duplicate_of"),
        metadata == null ? new TreeMap<>() : RecordJson.named(metadata));
  }

  static Page page(ResultSet row) throws SQLException {
    byte[] words = row.getBytes("words");
    String tables = added(row, "tables");
    String notes = added(row, "notes");
    return new Page(
        row.getInt("page"),
        row.getString("text"),
        row.getString("language"),
        Words.parse(Origin.class, row.getString("origin")),
        row.getDouble("confidence"),
        number(row, "width"),
        number(row, "height"),
        words == null ? List.of() : WordBytes.decode(words),
        tables == null ? List.of() : TableJson.tables(tables),
        notes == null ? List.of() : RecordJson.texts(notes));
  }

  static Mention mention(ResultSet row) throws SQLException {
    return new Mention(
        row.getString("id"),
        new DocumentId(row.getString("document")),
        row.getInt("page"),
        new Span(row.getInt("start"), row.getInt("end")),
        row.getString("text"),
        Words.parse(MentionKind.class, row.getString("kind")),
        RecordJson.value(row.getString("value")),
        row.getString("language"));
  }

  static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getString("id"),
        row.getString("kind"),
        new DocumentId(row.getString("document")),
        row.getInt("page"),
        new Span(row.getInt("start"), row.getInt("end")),
        row.getString("quote"),
        RecordJson.boxes(row.getString("boxes")),
        row.getString("language"),
        RecordJson.roles(row.getString("roles")),
        Words.parse(Status.class, row.getString("status")),
        Words.parse(Modality.class, row.getString("modality")),
        row.getString("hedge"),
        RecordJson.attribution(row.getString("attribution")),
        row.getBoolean("direct"),
        row.getString("rule"),
        row.getDouble("confidence"));
  }

  /** The row's own stretch of text, and for a claim those of its fillers. */
  static void quotations(ResultSet row, Consumer<Quotation> sink) throws SQLException {
    String id = row.getString("id");
    int page = row.getInt("page");
    sink.accept(
        new Quotation(
            row.getString("what"),
            id,
            page,
            row.getInt("start"),
            row.getInt("end"),
            row.getString("text")));
    String roles = row.getString("roles");
    if (roles != null) {
      RecordJson.fillers(roles, id, page, sink);
    }
  }

  static Entity entity(ResultSet row) throws SQLException {
    return new Entity(
        row.getString("id"),
        Words.parse(MentionKind.class, row.getString("kind")),
        row.getString("name"),
        RecordJson.aliases(row.getString("aliases")),
        row.getInt("mentions"),
        row.getInt("documents"));
  }

  static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("id"),
        row.getString("statement"),
        row.getString("kind"),
        Words.parse(Standing.class, row.getString("standing")),
        RecordJson.texts(row.getString("claims")),
        RecordJson.texts(row.getString("roots")),
        RecordJson.conflicts(row.getString("conflicts")),
        RecordJson.checks(row.getString("checks")),
        new Finding.Grade(row.getString("grade"), row.getString("why")),
        row.getString("decision"));
  }

  static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        LocalDate.parse(row.getString("begins")),
        LocalDate.parse(row.getString("ends")),
        row.getString("kind"),
        row.getString("id"));
  }

  /** First day, last day and how many. */
  static Happening.Range range(ResultSet row) throws SQLException {
    return new Happening.Range(
        LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2)), row.getInt(3));
  }

  static Signal signal(ResultSet row) throws SQLException {
    int page = row.getInt("page");
    int start = row.getInt("start");
    boolean placed = !row.wasNull();
    return new Signal(
        row.getString("id"),
        new DocumentId(row.getString("document")),
        new Observation(
            Words.parse(SignalKind.class, row.getString("kind")),
            page == Saving.WHOLE ? null : page,
            RecordJson.boxes(row.getString("boxes")),
            placed ? new Span(start, row.getInt("end")) : null,
            row.getString("seen")));
  }

  static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        new DocumentId(row.getString("document")),
        row.getInt("page"),
        Words.parse(MarkKind.class, row.getString("kind")),
        row.getString("value"),
        row.getString("quote"));
  }

  static Gap gap(ResultSet row) throws SQLException {
    return new Gap(
        row.getString("id"),
        row.getString("kind"),
        row.getString("what"),
        row.getString("why"),
        RecordJson.places(row.getString("places")));
  }

  static Resemblance resemblance(ResultSet row) throws SQLException {
    return new Resemblance(
        new DocumentId(row.getString("document")),
        new DocumentId(row.getString("other")),
        Words.parse(Resemblance.Kind.class, row.getString("kind")),
        row.getDouble("likeness"),
        row.getDouble("containment"),
        row.getBoolean("one_root"),
        row.getString("why"),
        RecordJson.differences(row.getString("differences")));
  }

  /** A column that case files of an older Dossier, opened for reading, don't have. */
  private static @Nullable String added(ResultSet row, String column) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = columns.getColumnCount(); i > 0; i--) {
      if (columns.getColumnName(i).equals(column)) {
        return row.getString(i);
      }
    }
    return null;
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
