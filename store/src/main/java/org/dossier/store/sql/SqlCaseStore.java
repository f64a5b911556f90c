package org.dossier.store.sql;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.DocumentContent;
import org.dossier.store.Judgement;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.Quotation;
import org.dossier.store.Tally;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** A case in a database. Not for several threads at once. */
public final class SqlCaseStore implements CaseStore {
  private static final String WITHOUT_BOXES =
      "SELECT document, page, start, \"end\", kind, id, quote, '[]' AS boxes, language, roles, status,"
          + " modality, hedge, attribution, direct, rule, confidence FROM claims";

  /** Rows of which a planner need not be told. */
  private static final int FEW = 5000;

  private final Connection connection;
  private final CaseDatabase place;
  private final Saving saving;
  private final Queries queries;
  private boolean written;
  private long measured;

  SqlCaseStore(Connection connection, CaseDatabase place) throws SQLException {
    this.connection = connection;
    this.place = place;
    this.saving = new Saving(connection, Dialect.of(place));
    this.queries = new Queries(connection, Dialect.of(place));
  }

  /** Opens a case for writing, making it where absent. The caller holds the case's lock. */
  public static SqlCaseStore open(CaseDatabase place) throws CaseException {
    return open(place, true);
  }

  /** Opens an existing case for reading. */
  public static SqlCaseStore openReadOnly(CaseDatabase place) throws CaseException {
    return open(place, false);
  }

  /**
   * Makes what is committed readable for {@link #openSettled} on any machine that sees the tables.
   * To be called in a transaction that has written: nobody else writes documents until its end.
   *
   * @return false when that can't be now, since somebody reads an older state
   */
  public static boolean settle(CaseDatabase place) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> CaseFile.settle(file);
      case CaseDatabase.Server _ -> true;
    };
  }

  /** Opens a settled case for reading; its reader is done before the writer commits. */
  public static CaseStore openSettled(CaseDatabase place) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> opened(CaseFile.connectSettled(file), file);
      case CaseDatabase.Server server -> openReadOnly(server);
    };
  }

  private static SqlCaseStore opened(Connection connection, CaseDatabase place)
      throws CaseException {
    try {
      return new SqlCaseStore(connection, place);
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    }
  }

  /** Whether there is a case; whoever looks makes none. */
  public static boolean exists(CaseDatabase place) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> Files.exists(file.path());
      case CaseDatabase.Server server -> CaseServer.exists(server);
    };
  }

  /** Whether a case can be written: it may be kept for reading only. */
  public static boolean isWritable(CaseDatabase place) throws CaseException {
    return switch (place) {
      case CaseDatabase.File file -> file.path().toFile().canWrite();
      case CaseDatabase.Server server -> CaseServer.isWritable(server);
    };
  }

  private static SqlCaseStore open(CaseDatabase place, boolean write) throws CaseException {
    Connection connection = Opening.connect(place, write ? Opening.Use.FILL : Opening.Use.LOOK);
    try {
      if (write && place instanceof CaseDatabase.Server server) {
        CaseServer.requireAlone(server, connection);
      }
      return new SqlCaseStore(connection, place);
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    } catch (CaseException e) {
      Opening.closeQuietly(connection);
      throw e;
    }
  }

  @Override
  public void save(DocumentContent read) throws CaseException {
    write(() -> saving.save(read));
  }

  @Override
  public void commit() throws CaseException {
    write(
        () -> {
          saving.flush();
          connection.commit();
          measure();
        });
    written = false;
  }

  /** A server's planner knows of new rows only what it is told, each time they have doubled. */
  private void measure() throws SQLException {
    if (saving.written() >= 2 * measured + FEW) {
      measured = saving.written();
      Dialect.of(place).measure(connection);
    }
  }

  @Override
  public void clearWeighed() throws CaseException {
    write(saving::clearWeighed);
  }

  @Override
  public void save(Entity entity) throws CaseException {
    write(() -> saving.save(entity));
  }

  @Override
  public void saveEntityOf(DocumentId document, String mention, String entity)
      throws CaseException {
    write(() -> saving.saveEntityOf(document, mention, entity));
  }

  @Override
  public void save(Finding finding) throws CaseException {
    write(() -> saving.save(finding));
  }

  @Override
  public void saveMerge(String entity, String spelling, String why) throws CaseException {
    write(() -> saving.saveMerge(entity, spelling, why));
  }

  @Override
  public List<Judgement> entityJudgements() throws CaseException {
    List<Judgement> judgements = new ArrayList<>();
    if (has("judgements")) {
      query(
          DecisionWords.JUDGEMENT
              + " WHERE j.kind IN ('one', 'apart') AND "
              + DecisionWords.STANDING
              + " ORDER BY j.number",
          row -> judgements.add(DecisionWords.judgement(row)));
    }
    return judgements;
  }

  @Override
  public void save(Signal signal) throws CaseException {
    write(() -> saving.save(signal));
  }

  @Override
  public void save(Gap gap) throws CaseException {
    write(() -> saving.save(gap));
  }

  @Override
  public void save(Resemblance resemblance) throws CaseException {
    write(() -> saving.save(resemblance));
  }

  @Override
  public Optional<String> settingsOf(String path, DocumentId id) throws CaseException {
    return one("SELECT settings FROM documents WHERE path = ? AND id = ?", path, id.sha256());
  }

  @Override
  public Optional<String> firstPathOf(DocumentId id) throws CaseException {
    return one("SELECT path FROM documents WHERE id = ? AND duplicate_of IS NULL", id.sha256());
  }

  @Override
  public boolean holdsOthers(String path) throws CaseException {
    // '0' follows '/'
    return one(
            "SELECT path FROM documents WHERE path >= ? AND path < ? LIMIT 1",
            path + "!/",
            path + "!0")
        .isPresent();
  }

  @Override
  public SortedSet<DocumentId> documentIds() throws CaseException {
    var ids = new TreeSet<DocumentId>();
    query(
        "SELECT DISTINCT id FROM documents WHERE duplicate_of IS NULL",
        row -> ids.add(new DocumentId(row.getString(1))));
    return ids;
  }

  @Override
  public void documents(Narrow narrow, Consumer<Document> sink) throws CaseException {
    query(
        "SELECT * FROM documents" + where(narrow, "id", null) + " ORDER BY path, id",
        row -> sink.accept(Rows.document(row)),
        parameters(narrow, false));
  }

  @Override
  public void pages(Narrow narrow, Consumer<Located<Page>> sink) throws CaseException {
    located("pages", narrow, null, "t.page", row -> sink.accept(locate(row, Rows.page(row))));
  }

  @Override
  public void texts(DocumentId document, Consumer<String> sink) throws CaseException {
    query(
        "SELECT text FROM pages WHERE document = ? ORDER BY page",
        row -> sink.accept(row.getString(1)),
        document.sha256());
  }

  @Override
  public String pageText(DocumentId document, int page) throws CaseException {
    return one(
            "SELECT text FROM pages WHERE document = ? AND page = ?",
            document.sha256(),
            Integer.toString(page))
        .orElseThrow(() -> new IllegalStateException("no page " + page + " of " + document));
  }

  @Override
  public void mentions(Narrow narrow, Consumer<Located<Mention>> sink) throws CaseException {
    located(
        "mentions",
        narrow,
        "kind",
        "t.page, t.start, t.\"end\", t.kind",
        row -> sink.accept(locate(row, Rows.mention(row))));
  }

  @Override
  public void names(DocumentId document, Set<MentionKind> kinds, Consumer<Mention> sink)
      throws CaseException {
    String in =
        kinds.stream().map(kind -> "'" + Words.of(kind) + "'").sorted().collect(joining(", "));
    query(
        "SELECT document, page, start, \"end\", kind, id, text, NULL AS value, language FROM mentions"
            + " WHERE document = ? AND kind IN ("
            + in
            + ") ORDER BY page, start, \"end\", kind",
        row -> sink.accept(Rows.mention(row)),
        document.sha256());
  }

  @Override
  public void figures(DocumentId document, Consumer<Mention> sink) throws CaseException {
    query(
        "SELECT * FROM mentions WHERE document = ? AND value IS NOT NULL"
            + " ORDER BY page, start, \"end\", kind",
        row -> sink.accept(Rows.mention(row)),
        document.sha256());
  }

  @Override
  public void spellings(MentionKind kind, Consumer<String> sink) throws CaseException {
    query(
        "SELECT DISTINCT text FROM " + rows(DocumentTable.MENTIONS) + " WHERE kind = ?",
        row -> sink.accept(row.getString(1)),
        Words.of(kind));
  }

  @Override
  public SortedSet<DocumentId> claimants() throws CaseException {
    var ids = new TreeSet<DocumentId>();
    query(
        "SELECT DISTINCT id FROM documents d WHERE duplicate_of IS NULL"
            + " AND EXISTS (SELECT 1 FROM claims WHERE document = d.id)",
        row -> ids.add(new DocumentId(row.getString(1))));
    return ids;
  }

  @Override
  public void claimsOf(DocumentId document, Consumer<Claim> sink) throws CaseException {
    query(
        WITHOUT_BOXES + " WHERE document = ? ORDER BY page, start, \"end\", kind, id",
        row -> sink.accept(Rows.claim(row)),
        document.sha256());
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) throws CaseException {
    List<Claim> claims = new ArrayList<>();
    query(
        WITHOUT_BOXES
            + " WHERE document = ? AND page = ? AND start = ? AND \"end\" = ? ORDER BY id",
        row -> claims.add(Rows.claim(row)),
        document.sha256(),
        Integer.toString(page),
        Integer.toString(span.start()),
        Integer.toString(span.end()));
    return claims;
  }

  @Override
  public Optional<DocumentId> documentOfClaim(String id) throws CaseException {
    return one("SELECT document FROM claims WHERE id = ?", id).map(DocumentId::new);
  }

  @Override
  public void claims(Narrow narrow, Consumer<Located<Claim>> sink) throws CaseException {
    located(
        "claims",
        narrow,
        "kind",
        "t.page, t.start, t.\"end\", t.kind, t.id",
        row -> sink.accept(locate(row, Rows.claim(row))));
  }

  @Override
  public void quotations(DocumentId document, Consumer<Quotation> sink) throws CaseException {
    query(
        "SELECT 'claim' AS what, id, page, start, \"end\", quote AS text, roles FROM claims WHERE document = ?"
            + " UNION ALL SELECT 'mention', id, page, start, \"end\", text, NULL FROM mentions WHERE document = ?"
            + " ORDER BY 1, 3, 4, 5, 2",
        row -> Rows.quotations(row, sink),
        document.sha256(),
        document.sha256());
  }

  @Override
  public void entities(Narrow narrow, Consumer<Entity> sink) throws CaseException {
    String of =
        narrow.document() == null
            ? ""
            : " AND id IN (SELECT entity FROM entity_of WHERE mention IN (SELECT id FROM mentions WHERE document = ?))";
    query(
        "SELECT * FROM entities WHERE true"
            + kind(narrow, "kind")
            + of
            + " ORDER BY kind, name, id",
        row -> sink.accept(Rows.entity(row)),
        kindThenDocument(narrow));
  }

  @Override
  public void findings(Narrow narrow, Consumer<Finding> sink) throws CaseException {
    String of =
        narrow.document() == null
            ? ""
            : " AND EXISTS (SELECT 1 FROM json_each(f.claims) c CROSS JOIN claims k ON k.id = c.value WHERE k.document = ?)";
    query(
        "SELECT f.*, d.decision FROM findings f LEFT JOIN decisions d ON d.finding = f.id"
            + " WHERE true"
            + kind(narrow, "f.kind")
            + of
            + " ORDER BY f.kind, f.id",
        row -> sink.accept(Rows.finding(row)),
        kindThenDocument(narrow));
  }

  @Override
  public void signals(Narrow narrow, Consumer<Located<Signal>> sink) throws CaseException {
    if (has("signals")) {
      located(
          "signals",
          narrow,
          "kind",
          "t.page, t.kind, t.id",
          row -> sink.accept(locate(row, Rows.signal(row))));
    }
  }

  @Override
  public SortedMap<String, Integer> documentsWithSignals() throws CaseException {
    return has("signals")
        ? counts(
            "SELECT kind, count(DISTINCT document) FROM "
                + rows(DocumentTable.SIGNALS)
                + " GROUP BY kind")
        : new TreeMap<>();
  }

  @Override
  public void marks(MarkKind kind, Consumer<Mark> sink) throws CaseException {
    if (has("marks")) {
      query(
          "SELECT * FROM marks WHERE kind = ? ORDER BY document, number",
          row -> sink.accept(Rows.mark(row)),
          Words.of(kind));
    }
  }

  @Override
  public void gaps(Narrow narrow, Consumer<Gap> sink) throws CaseException {
    if (has("gaps")) {
      String of =
          narrow.document() == null
              ? ""
              : " AND EXISTS (SELECT 1 FROM json_each(places) p"
                  + " WHERE json_extract(p.value, '$.document') = ?)";
      query(
          "SELECT * FROM gaps WHERE true" + kind(narrow, "kind") + of + " ORDER BY kind, what, id",
          row -> sink.accept(Rows.gap(row)),
          kindThenDocument(narrow));
    }
  }

  /** Case files of an older Dossier, opened for reading, lack the later tables. */
  private boolean has(String table) throws CaseException {
    try {
      return queries.hasTable(table);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  /** Where rows are counted without asking for each document's id. */
  private String rows(DocumentTable table) throws CaseException {
    return has(table.rows()) ? table.rows() : table.name();
  }

  @Override
  public void resemblances(Narrow narrow, Consumer<Resemblance> sink) throws CaseException {
    if (!has("resemblances")) {
      return; // a case of an older Dossier, opened for reading
    }
    DocumentId document = narrow.document();
    String id = document == null ? null : document.sha256();
    // a condition that may be empty uses no index
    String join = id == null ? " JOIN" : " CROSS JOIN";
    query(
        "SELECT r.* FROM resemblances r"
            + join
            + " documents d ON d.id = r.document AND d.duplicate_of IS NULL"
            + join
            + " documents o ON o.id = r.other AND o.duplicate_of IS NULL"
            + " WHERE true"
            + kind(narrow, "r.kind")
            + (id == null ? "" : " AND (r.document = ? OR r.other = ?)")
            + " ORDER BY d.path, o.path, r.document, r.other, r.kind",
        row -> sink.accept(Rows.resemblance(row)),
        Stream.of(narrow.kind(), id, id).filter(Objects::nonNull).toArray(String[]::new));
  }

  @Override
  public Optional<String> entityOf(String mention) throws CaseException {
    return one("SELECT entity FROM entity_of WHERE mention = ?", mention);
  }

  @Override
  public Map<String, String> entityOf() throws CaseException {
    var entityOf = new TreeMap<String, String>();
    query(
        "SELECT mention, entity FROM entity_of",
        row -> entityOf.put(row.getString(1), row.getString(2)));
    return entityOf;
  }

  @Override
  public Tally tally() throws CaseException {
    String pages = rows(DocumentTable.PAGES);
    return new Tally(
        counts("SELECT state, count(*) FROM documents GROUP BY state"),
        counts(
            "SELECT state || ': ' || reason, count(*) FROM documents WHERE state <> 'processed' AND reason IS NOT NULL"
                + " GROUP BY state, reason"),
        counts(
            "SELECT coalesce(language, 'unknown'), count(*) FROM " + pages + " GROUP BY language"),
        count("SELECT count(*) FROM documents"),
        count("SELECT count(*) FROM documents WHERE duplicate_of IS NOT NULL"),
        count("SELECT count(*) FROM " + pages),
        count("SELECT count(*) FROM " + pages + " WHERE origin = 'ocr'"),
        count("SELECT count(*) FROM " + rows(DocumentTable.CLAIMS)),
        count("SELECT count(*) FROM entities"),
        count("SELECT count(*) FROM findings"),
        count("SELECT count(*) FROM documents WHERE state <> 'processed'"));
  }

  @Override
  public int mentionCount() throws CaseException {
    return count("SELECT count(*) FROM " + rows(DocumentTable.MENTIONS));
  }

  @Override
  public Optional<String> fact(String key) throws CaseException {
    return one("SELECT value FROM facts WHERE key = ?", key);
  }

  @Override
  public void putFact(String key, String value) throws CaseException {
    write(
        () ->
            queries.run(
                "INSERT INTO facts VALUES (?, ?)"
                    + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value));
  }

  /** Leaves out what was not committed. */
  @Override
  public void close() {
    try {
      saving.close();
      queries.close();
      connection.rollback();
    } catch (SQLException e) {
      // nothing uncommitted survives the closing either
    }
    Opening.closeQuietly(connection);
  }

  private SortedMap<String, Integer> counts(String sql) throws CaseException {
    var counts = new TreeMap<String, Integer>();
    query(sql, row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  private int count(String sql) throws CaseException {
    int[] count = {0};
    query(sql, row -> count[0] = row.getInt(1));
    return count[0];
  }

  private Optional<String> one(String sql, String... parameters) throws CaseException {
    String[] found = {null};
    query(sql, row -> found[0] = row.getString(1), parameters);
    return Optional.ofNullable(found[0]);
  }

  /** Rows of a table that belong to documents, in the order of the documents' first paths. */
  private void located(
      String table, Narrow narrow, @Nullable String kind, String order, Queries.RowSink sink)
      throws CaseException {
    query(
        "SELECT t.*, d.path AS first_path FROM documents d CROSS JOIN "
            + table
            + " t ON t.document = d.id WHERE d.duplicate_of IS NULL"
            + where(narrow, "d.id", kind == null ? null : "t." + kind)
                .replaceFirst(" WHERE ", " AND ")
            + " ORDER BY d.path, d.id, "
            + order,
        sink,
        parameters(narrow, kind != null));
  }

  private static <T> Located<T> locate(ResultSet row, T record) throws SQLException {
    return new Located<>(
        new DocumentId(row.getString("document")), row.getString("first_path"), record);
  }

  private static String where(Narrow narrow, String idColumn, @Nullable String kindColumn) {
    String where = narrow.document() == null ? "" : " WHERE " + idColumn + " = ?";
    if (narrow.kind() != null && kindColumn != null) {
      where += (where.isEmpty() ? " WHERE " : " AND ") + kindColumn + " = ?";
    }
    return where;
  }

  private static @Nullable String[] parameters(Narrow narrow, boolean kind) {
    DocumentId document = narrow.document();
    String word = kind ? narrow.kind() : null;
    if (document == null) {
      return word == null ? new String[] {} : new String[] {word};
    }
    return word == null ? new String[] {document.sha256()} : new String[] {document.sha256(), word};
  }

  private static @Nullable String[] kindThenDocument(Narrow narrow) {
    DocumentId document = narrow.document();
    return Stream.of(narrow.kind(), document == null ? null : document.sha256())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  private static String kind(Narrow narrow, String column) {
    return narrow.kind() == null ? "" : " AND " + column + " = ?";
  }

  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  private void query(String sql, Queries.RowSink sink, @Nullable String... parameters)
      throws CaseException {
    try {
      saving.flush();
      queries.each(sql, sink, parameters);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  private void write(Work work) throws CaseException {
    try {
      if (!written) {
        connection.commit(); // what was read is no longer needed: others may have written since
        written = true;
      }
      work.run();
    } catch (SQLException e) {
      try {
        saving.forget();
        connection.rollback();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
      throw Trouble.with(place, e);
    }
  }
}
