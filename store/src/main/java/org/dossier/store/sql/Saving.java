package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.store.DocumentContent;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** Records as rows of the case file; nothing here commits. */
final class Saving {
  /** Stands for the page of what concerns the whole document. */
  static final int WHOLE = 0;

  /** Rows that wait to be sent; they lie in memory. */
  private static final int MOST_WAITING = 2000;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
  private final Dialect dialect;
  private final Queries queries;
  private final ListKeys keys;
  private final DocumentNumbers numbers;
  private final Set<PreparedStatement> waiting = new LinkedHashSet<>();
  private int rows;
  private long written;

  Saving(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    this.queries = new Queries(connection, dialect);
    this.keys = new ListKeys(queries);
    this.numbers = new DocumentNumbers(queries);
  }

  void save(DocumentContent read) throws SQLException {
    Document document = read.document();
    flush();
    if (document.duplicateOf() == null) {
      keys.forget(document.id());
    }
    run("DELETE FROM documents WHERE path = ? AND id = ?", document.path(), document.id());
    row(document, read.settings());
    keys.document(document);
    if (document.duplicateOf() == null) {
      content(numberOfCleared(document.id()), read);
    }
  }

  /** Of a document that has no rows in its tables, or none any more. */
  private int numberOfCleared(DocumentId id) throws SQLException {
    Optional<Integer> number = numbers.find(id);
    if (number.isEmpty()) {
      return numbers.give(id);
    }
    for (DocumentTable table : DocumentTable.ALL) {
      run("DELETE FROM " + table.rows() + " WHERE document = ?", number.get());
    }
    return number.get();
  }

  private void content(int document, DocumentContent read) throws SQLException {
    for (Page page : read.pages()) {
      page(document, page);
    }
    for (Mention mention : read.mentions()) {
      mention(document, mention);
    }
    for (Claim claim : read.claims()) {
      claim(document, claim);
    }
    for (Signal signal : read.signals()) {
      signal(document, signal, false);
    }
    int number = 0;
    for (Mark mark : read.marks()) {
      mark(document, mark, number);
      number++;
    }
  }

  private void row(Document d, String settings) throws SQLException {
    run(
        "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        d.path(),
        d.id(),
        d.source(),
        d.mediaType(),
        d.title(),
        d.pages(),
        RecordJson.texts(d.languages()),
        Words.of(d.state()),
        d.reason(),
        d.created(),
        d.modified(),
        d.date(),
        d.dateFrom() == null ? null : Words.of(d.dateFrom()),
        d.duplicateOf(),
        settings,
        d.metadata().isEmpty() ? null : RecordJson.named(d.metadata()));
  }

  private void page(int document, Page page) throws SQLException {
    run(
        DocumentTable.PAGES.insert(),
        document,
        page.number(),
        page.text(),
        page.language(),
        Words.of(page.origin()),
        page.confidence(),
        page.width(),
        page.height(),
        page.words().isEmpty() ? null : WordBytes.encode(page.words()),
        page.tables().isEmpty() ? null : TableJson.of(page.tables()),
        page.notes().isEmpty() ? null : RecordJson.texts(page.notes()));
  }

  private void mention(int document, Mention m) throws SQLException {
    run(
        DocumentTable.MENTIONS.insert(),
        document,
        m.page(),
        m.span().start(),
        m.span().end(),
        Words.of(m.kind()),
        m.id(),
        m.text(),
        RecordJson.value(m.value()),
        m.language());
  }

  private void claim(int document, Claim c) throws SQLException {
    run(
        DocumentTable.CLAIMS.insert(),
        document,
        c.page(),
        c.span().start(),
        c.span().end(),
        c.kind(),
        c.id(),
        c.quote(),
        RecordJson.boxes(c.boxes()),
        c.language(),
        RecordJson.roles(c.roles()),
        Words.of(c.status()),
        Words.of(c.modality()),
        c.hedge(),
        RecordJson.attribution(c.attribution()),
        c.direct() ? 1 : 0,
        c.rule(),
        c.confidence());
  }

  private void mark(int document, Mark m, int number) throws SQLException {
    run(
        DocumentTable.MARKS.insert(),
        document,
        number,
        m.page(),
        Words.of(m.kind()),
        m.value(),
        m.quote());
  }

  void save(Signal s) throws SQLException {
    signal(numbers.of(s.document()), s, true);
  }

  private void signal(int document, Signal s, boolean weighed) throws SQLException {
    Observation seen = s.observation();
    Integer page = seen.page();
    Span span = seen.span();
    run(
        DocumentTable.SIGNALS.insert()
            + " ON CONFLICT (document, page, kind, id) DO UPDATE SET boxes = excluded.boxes,"
            + " start = excluded.start, \"end\" = excluded.\"end\", seen = excluded.seen,"
            + " weighed = excluded.weighed",
        document,
        page == null ? WHOLE : page,
        s.id(),
        Words.of(s.kind()),
        RecordJson.boxes(seen.boxes()),
        span == null ? null : span.start(),
        span == null ? null : span.end(),
        seen.seen(),
        weighed ? 1 : 0);
  }

  void save(Gap g) throws SQLException {
    run(
        "INSERT INTO gaps VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
            + " what = excluded.what, why = excluded.why, places = excluded.places",
        g.id(),
        g.kind(),
        g.what(),
        g.why(),
        RecordJson.places(g.places()));
  }

  void clearWeighed() throws SQLException {
    flush();
    keys.clearFindings();
    try (Statement clear = connection.createStatement()) {
      clear.executeUpdate("DELETE FROM entities");
      clear.executeUpdate("DELETE FROM entity_of");
      clear.executeUpdate("DELETE FROM merges");
      clear.executeUpdate("DELETE FROM findings");
      clear.executeUpdate("DELETE FROM finding_of");
      clear.executeUpdate("DELETE FROM signal_rows WHERE weighed = 1");
      clear.executeUpdate("DELETE FROM gaps");
      clear.executeUpdate("DELETE FROM resemblances");
    }
  }

  void save(Entity e) throws SQLException {
    run(
        "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?)",
        e.id(),
        Words.of(e.kind()),
        e.name(),
        RecordJson.aliases(e.aliases()),
        e.mentions(),
        e.documents());
  }

  void saveEntityOf(DocumentId document, String mention, String entity) throws SQLException {
    run("INSERT INTO entity_of VALUES (?, ?, ?)", mention, entity, document.sha256());
  }

  void saveMerge(String entity, String spelling, String why) throws SQLException {
    run(
        "INSERT INTO merges VALUES (?, ?, ?)"
            + " ON CONFLICT (entity, spelling) DO UPDATE SET why = excluded.why",
        entity,
        spelling,
        why);
  }

  void save(Finding f) throws SQLException {
    run(
        "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        f.id(),
        f.statement(),
        f.kind(),
        Words.of(f.standing()),
        RecordJson.texts(f.claims()),
        RecordJson.texts(f.roots()),
        RecordJson.conflicts(f.conflicts()),
        RecordJson.checks(f.checks()),
        f.grade().value(),
        f.grade().why());
    for (String claim : f.claims()) {
      run("INSERT INTO finding_of VALUES (?, ?) ON CONFLICT DO NOTHING", claim, f.id());
    }
    flush();
    keys.finding(f);
    keys.network(f);
  }

  void save(Resemblance r) throws SQLException {
    run(
        "INSERT INTO resemblances VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        r.document(),
        r.other(),
        Words.of(r.kind()),
        r.likeness(),
        r.containment(),
        r.oneRoot() ? 1 : 0,
        r.why(),
        RecordJson.differences(r.differences()));
  }

  void close() throws SQLException {
    queries.close();
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(dialect.query(sql));
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setObject(i + 1, null);
        case Integer number -> statement.setInt(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case Object other -> statement.setString(i + 1, Queries.storable(other.toString()));
      }
    }
    written++;
    if (!dialect.batches() || !sql.startsWith("INSERT") || sql.contains("DO UPDATE")) {
      statement.executeUpdate(); // one command must not change a row twice
      return;
    }
    statement.addBatch();
    waiting.add(statement);
    if (++rows >= MOST_WAITING) {
      flush();
    }
  }

  /** Sends the rows that wait, so that a query on the same connection finds them. */
  void flush() throws SQLException {
    for (PreparedStatement statement : waiting) {
      statement.executeBatch();
    }
    waiting.clear();
    rows = 0;
  }

  /** Statements so far. */
  long written() {
    return written;
  }

  /** Forgets the rows that wait, after the transaction was given up. */
  void forget() throws SQLException {
    for (PreparedStatement statement : waiting) {
      statement.clearBatch();
    }
    waiting.clear();
    rows = 0;
  }
}
