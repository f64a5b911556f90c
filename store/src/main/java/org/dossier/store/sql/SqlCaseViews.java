package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Decided;
import org.dossier.store.DocumentWish;
import org.dossier.store.FindingRow;
import org.dossier.store.FindingSieve;
import org.dossier.store.FindingWish;
import org.dossier.store.Happening;
import org.dossier.store.HappeningWish;
import org.dossier.store.Judgement;
import org.dossier.store.Kinship;
import org.dossier.store.Letter;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.Network;
import org.dossier.store.NetworkWish;
import org.dossier.store.News;
import org.dossier.store.Note;
import org.dossier.store.RegisterWish;
import org.dossier.store.Tally;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Windows on a case in a database. */
public final class SqlCaseViews implements CaseViews {
  private static final String FINDINGS =
      " FROM findings f LEFT JOIN decisions d ON d.finding = f.id";

  private static final String HAPPENINGS = " FROM happenings";

  private static final String NAMES = " AND m." + Schema.NAMED;

  private static final String FINDINGS_NAMING =
      "SELECT o.finding FROM entity_of e CROSS JOIN mentions m ON m.document = e.document AND m.id = e.mention"
          + " CROSS JOIN claims c ON c.document = m.document AND c.page = m.page"
          + " AND c.start <= m.start AND c.\"end\" >= m.\"end\""
          + " CROSS JOIN finding_of o ON o.claim = c.id WHERE e.entity = ?"
          + NAMES;

  private static final String DOCUMENTS_NAMING = "SELECT document FROM entity_of WHERE entity = ?";

  /** What can't all be true first, then what stands on most roots. */
  private static final String BY_WEIGHT =
      " ORDER BY f.conflicts = '[]', json_array_length(f.roots) DESC, f.kind, f.id";

  private final Connection connection;
  private final CaseDatabase place;
  private final Queries queries;
  private final SqlCaseStore tables;
  private boolean keyed;
  private boolean linked;
  private boolean placed;

  private SqlCaseViews(Connection connection, CaseDatabase place) throws SQLException {
    this.connection = connection;
    this.place = place;
    this.queries = new Queries(connection, Dialect.of(place));
    this.tables = new SqlCaseStore(connection, place);
  }

  /** Opens an existing case. */
  public static SqlCaseViews open(CaseDatabase place) throws CaseException {
    Connection connection = Opening.connect(place, Opening.Use.LOOK);
    try {
      return new SqlCaseViews(connection, place);
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    }
  }

  @Override
  public Tally tally() throws CaseException {
    Tally tally = tables.tally();
    endReading();
    return tally;
  }

  @Override
  public int mentionCount() throws CaseException {
    int count = tables.mentionCount();
    endReading();
    return count;
  }

  @Override
  public List<Signal> signalsOf(DocumentId document) throws CaseException {
    List<Signal> signals = new ArrayList<>();
    tables.signals(Narrow.to(document), signal -> signals.add(signal.record()));
    endReading();
    return signals;
  }

  @Override
  public List<Resemblance> resemblancesOf(DocumentId document) throws CaseException {
    List<Resemblance> resemblances = new ArrayList<>();
    tables.resemblances(Narrow.to(document), resemblances::add);
    endReading();
    return resemblances;
  }

  @Override
  public List<Gap> gaps() throws CaseException {
    List<Gap> gaps = new ArrayList<>();
    tables.gaps(Narrow.NONE, gaps::add);
    endReading();
    return gaps;
  }

  @Override
  public Listing<Document> documents(DocumentWish wish, Window window) throws CaseException {
    var where = new Where();
    where.holds("path || ' ' || coalesce(title, '')", wish.words());
    where.is("state", wish.state());
    where.holds("languages", wish.language() == null ? null : '"' + wish.language() + '"');
    where.plain(wish.dated() == null ? null : wish.dated() ? "date IS NOT NULL" : Schema.UNDATED);
    requirePlaces(wish.entity());
    where.among("id IN (" + DOCUMENTS_NAMING + ")", wish.entity());
    return listing("*", " FROM documents", where, " ORDER BY path, id", window, Rows::document);
  }

  @Override
  public Optional<Document> document(DocumentId id) throws CaseException {
    return one(
        "SELECT * FROM documents WHERE id = ? AND duplicate_of IS NULL",
        Rows::document,
        id.sha256());
  }

  @Override
  public Optional<Page> page(DocumentId document, int page) throws CaseException {
    return one(
        "SELECT * FROM pages WHERE document = ? AND page = ?",
        Rows::page,
        document.sha256(),
        Integer.toString(page));
  }

  @Override
  public List<Claim> claimsOn(DocumentId document, int page) throws CaseException {
    return all(
        "SELECT * FROM claims WHERE document = ? AND page = ? ORDER BY start, \"end\", kind, id",
        Rows::claim,
        document.sha256(),
        Integer.toString(page));
  }

  @Override
  public List<Mention> mentionsOn(DocumentId document, int page) throws CaseException {
    return all(
        "SELECT * FROM mentions WHERE document = ? AND page = ? ORDER BY start, \"end\", kind",
        Rows::mention,
        document.sha256(),
        Integer.toString(page));
  }

  @Override
  public Map<String, Entity> entitiesOn(DocumentId document, int page) throws CaseException {
    Map<String, Entity> entities = new HashMap<>();
    all(
        "SELECT m.id AS mention, e.* FROM mentions m JOIN entity_of o ON o.mention = m.id"
            + " JOIN entities e ON e.id = o.entity WHERE m.document = ? AND m.page = ?",
        row -> entities.put(row.getString("mention"), Rows.entity(row)),
        document.sha256(),
        Integer.toString(page));
    return entities;
  }

  @Override
  public Map<String, String> findingsOn(DocumentId document, int page) throws CaseException {
    Map<String, String> findings = new HashMap<>();
    all(
        "SELECT o.claim, o.finding FROM claims c JOIN finding_of o ON o.claim = c.id"
            + " WHERE c.document = ? AND c.page = ?",
        row -> findings.put(row.getString(1), row.getString(2)),
        document.sha256(),
        Integer.toString(page));
    return findings;
  }

  @Override
  public Listing<Finding> findings(FindingWish wish, Window window) throws CaseException {
    return listing("f.*, d.decision", FINDINGS, where(wish), BY_WEIGHT, window, Rows::finding);
  }

  @Override
  public Listing<FindingRow> findings(FindingSieve sieve, Window window) throws CaseException {
    requireKeys();
    Where where = where(sieve.wish());
    requirePlaces(sieve.party());
    FindingTable.narrow(where, sieve);
    return listing(
        FindingTable.COLUMNS,
        FINDINGS,
        where,
        FindingTable.order(sieve, BY_WEIGHT),
        window,
        row -> new FindingRow(Rows.finding(row), row.getString("begins"), row.getString("ends")));
  }

  @Override
  public Decided decided(String finding) throws CaseException {
    if (!hasJudgements()) {
      return Decided.NOTHING;
    }
    try {
      return new DecisionWords(queries).of(finding);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    } finally {
      endReading();
    }
  }

  @Override
  public Listing<Judgement> judgements(Window window) throws CaseException {
    if (!hasJudgements()) {
      return new Listing<>(List.of(), 0);
    }
    return listing(
        "j.*, (" + DecisionWords.STANDING + ") AS standing",
        " FROM judgements j",
        new Where(),
        " ORDER BY j.number DESC",
        window,
        DecisionWords::judgement);
  }

  @Override
  public Optional<String> findingOf(String claim) throws CaseException {
    return one("SELECT finding FROM finding_of WHERE claim = ?", row -> row.getString(1), claim);
  }

  @Override
  public List<Note> notesOn(DocumentId document, int page) throws CaseException {
    return hasJudgements()
        ? all(
            "SELECT "
                + SqlNotes.COLUMNS
                + " FROM notes n WHERE n.document = ? AND n.page = ? AND"
                + SqlNotes.STANDING
                + " ORDER BY n.start, n.number",
            SqlNotes::note,
            document.sha256(),
            Integer.toString(page))
        : List.of();
  }

  @Override
  public Listing<Note> notes(Window window) throws CaseException {
    if (!hasJudgements()) {
      return new Listing<>(List.of(), 0);
    }
    var where = new Where();
    where.plain(SqlNotes.STANDING);
    return listing(
        SqlNotes.COLUMNS,
        " FROM notes n",
        where,
        " ORDER BY n.number DESC",
        window,
        SqlNotes::note);
  }

  @Override
  public SortedMap<String, String> mergesOf(String entity) throws CaseException {
    var merges = new TreeMap<String, String>();
    if (hasJudgements()) {
      all(
          "SELECT spelling, why FROM merges WHERE entity = ?",
          row -> merges.put(row.getString(1), row.getString(2)),
          entity);
    }
    return merges;
  }

  @Override
  public List<Judgement> judgementsOf(String entity) throws CaseException {
    return hasJudgements()
        ? all(
            DecisionWords.JUDGEMENT
                + " WHERE (j.subject = ? OR j.target = ?) AND "
                + DecisionWords.STANDING
                + " ORDER BY j.number",
            DecisionWords::judgement,
            entity,
            entity)
        : List.of();
  }

  @Override
  public News news(int most) throws CaseException {
    if (!hasJudgements()) {
      return News.NONE;
    }
    Optional<String> since =
        one("SELECT at FROM visits ORDER BY number DESC LIMIT 1", row -> row.getString(1));
    if (since.isEmpty()) {
      return News.NONE;
    }
    var window = new Window(0, most);
    var newFiles = new Where();
    newFiles.plain(
        "NOT EXISTS (SELECT 1 FROM seen_documents s WHERE s.path = documents.path"
            + " AND s.id = documents.id)");
    Listing<Document> documents =
        listing("*", " FROM documents", newFiles, " ORDER BY path, id", window, Rows::document);
    Listing<FindingRow> findings =
        findings(
            new FindingSieve(
                FindingWish.ANY,
                null,
                null,
                null,
                null,
                null,
                "new",
                FindingSieve.Order.WEIGHT,
                false),
            window);
    return new News(
        since.get(),
        documents.total(),
        findings.total(),
        documents.rows(),
        findings.rows().stream().map(FindingRow::finding).toList());
  }

  @Override
  public Listing<Document> troubled(Window window) throws CaseException {
    var where = new Where();
    where.plain("state <> 'processed'");
    return listing(
        "*", " FROM documents", where, " ORDER BY state, path, id", window, Rows::document);
  }

  @Override
  public List<Letter> thread(DocumentId document) throws CaseException {
    if (!hasJudgements()) {
      return List.of();
    }
    try {
      return new LetterKeys(queries).thread(document);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    } finally {
      endReading();
    }
  }

  @Override
  public List<Signal> signalsOn(DocumentId document, int page) throws CaseException {
    if (!has("signals")) {
      return List.of();
    }
    return all(
        "SELECT * FROM signals WHERE document = ? AND page IN (?, ?) ORDER BY page, kind, id",
        Rows::signal,
        document.sha256(),
        Integer.toString(Saving.WHOLE),
        Integer.toString(page));
  }

  /** Cases of an older Dossier, on a disk for reading only, have no such table. */
  private boolean hasJudgements() throws CaseException {
    return has("judgements");
  }

  private Where where(FindingWish wish) throws CaseException {
    var where = new Where();
    where.holds("f.statement", wish.words());
    where.is("f.kind", wish.kind());
    where.is("f.standing", wish.standing());
    where.plain(
        wish.decided() == null
            ? null
            : wish.decided() ? "d.decision IS NOT NULL" : "d.decision IS NULL");
    where.plain(
        wish.dated() == null
            ? null
            : (wish.dated() ? "" : "NOT ") + "EXISTS (SELECT 1" + FindingTable.OF_IT + ")");
    where.among(
        "f.id IN (SELECT o.finding FROM claims c JOIN finding_of o ON o.claim = c.id WHERE c.document = ?)",
        wish.document());
    requirePlaces(wish.entity());
    where.among("f.id IN (" + FINDINGS_NAMING + ")", wish.entity());
    return where;
  }

  @Override
  public Listing<Finding> register(RegisterWish wish, Window window) throws CaseException {
    requireKeys();
    var where = new Where();
    String party = wish.party();
    where.among("instr(r.names, ?) > 0", party == null ? null : party.toLowerCase(Locale.ROOT));
    where.among("instr(r.years, ?) > 0", wish.year() == null ? null : " " + wish.year() + " ");
    where.is("r.kind", wish.kind());
    where.is("r.standing", wish.standing());
    return listing(
        "f.*, d.decision",
        " FROM register r JOIN findings f ON f.id = r.finding"
            + " LEFT JOIN decisions d ON d.finding = f.id",
        where,
        " ORDER BY " + column(wish.order()) + ", r.finding",
        window,
        Rows::finding);
  }

  @Override
  public SortedMap<String, Integer> documentsBySource() throws CaseException {
    return counts(
        "SELECT source, count(*) FROM documents WHERE source IS NOT NULL GROUP BY source");
  }

  @Override
  public Listing<Kinship> kinships(Window window) throws CaseException {
    var where = new Where();
    where.plain("a.duplicate_of IS NULL");
    where.plain("b.duplicate_of IS NULL");
    where.plain("a.source <> b.source");
    return listing(
        "a.source, a.id, a.path, b.source, b.id, b.path, r.kind, r.one_root, r.why",
        " FROM resemblances r CROSS JOIN documents a ON a.id = r.document"
            + " CROSS JOIN documents b ON b.id = r.other",
        where,
        " ORDER BY a.source, b.source, r.one_root DESC, r.likeness DESC, a.path, b.path",
        window,
        row ->
            new Kinship(
                row.getString(1),
                new DocumentId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                new DocumentId(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9)));
  }

  @Override
  public Network network(NetworkWish wish) throws CaseException {
    requireLinks();
    try {
      return new NetworkQuery(queries, wish).read();
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    } finally {
      endReading();
    }
  }

  @Override
  public Listing<Finding> between(String one, String other, Window window) throws CaseException {
    requireLinks();
    boolean inOrder = one.compareTo(other) < 0;
    var where = new Where();
    where.among(
        "f.id IN (SELECT finding FROM links WHERE a = ? AND b = ?)",
        inOrder ? one : other,
        inOrder ? other : one);
    return listing("f.*, d.decision", FINDINGS, where, BY_WEIGHT, window, Rows::finding);
  }

  /** What is not known comes last. */
  private static String column(RegisterWish.Order order) {
    return switch (order) {
      case SUPPLIER -> "r.supplier = '', lower(r.supplier), lower(r.recipient)";
      case RECIPIENT -> "r.recipient = '', lower(r.recipient), lower(r.supplier)";
      case ITEM -> "r.item = '', lower(r.item)";
      case YEAR -> "r.years = '', r.years";
      case STANDING -> "r.standing";
    };
  }

  @Override
  public Optional<Happening.Range> span(HappeningWish wish) throws CaseException {
    Where where = where(wish);
    return one(
            "SELECT min(begins), max(ends), count(*)" + HAPPENINGS + where,
            row ->
                row.getInt(3) == 0
                    ? Optional.<Happening.Range>empty()
                    : Optional.of(Rows.range(row)),
            where.values().toArray(String[]::new))
        .flatMap(range -> range);
  }

  @Override
  public List<Happening.Part> parts(HappeningWish wish, int length) throws CaseException {
    Where where = where(wish);
    where.plain("substr(begins, 1, " + length + ") = substr(ends, 1, " + length + ")");
    // By day first: that is the order in which the rows lie.
    return all(
        "SELECT substr(begins, 1, "
            + length
            + "), sum(findings), sum(documents) FROM (SELECT begins, sum(CASE kind WHEN 'document' THEN 0 ELSE 1 END) AS findings,"
            + " sum(CASE kind WHEN 'document' THEN 1 ELSE 0 END) AS documents"
            + HAPPENINGS
            + where
            + " GROUP BY begins) days GROUP BY 1 ORDER BY 1",
        row -> new Happening.Part(row.getString(1), row.getInt(2), row.getInt(3)),
        where.values().toArray(String[]::new));
  }

  @Override
  public Listing<Happening.Range> ranges(HappeningWish wish, int length, Window window)
      throws CaseException {
    Where where = where(wish);
    where.plain("substr(begins, 1, " + length + ") <> substr(ends, 1, " + length + ")");
    return listing(
        "begins, ends, many",
        " FROM (SELECT begins, ends, count(*) AS many"
            + HAPPENINGS
            + where
            + " GROUP BY 1, 2) days",
        where.given(),
        " ORDER BY many DESC, begins, ends",
        window,
        Rows::range);
  }

  @Override
  public Listing<Happening> happenings(HappeningWish wish, Window window) throws CaseException {
    return listing(
        "begins, ends, kind, id",
        HAPPENINGS,
        where(wish),
        " ORDER BY begins, ends, kind, id",
        window,
        Rows::happening);
  }

  private Where where(HappeningWish wish) throws CaseException {
    requireKeys();
    var where = new Where();
    LocalDate begins = wish.begins();
    LocalDate ends = wish.ends();
    boolean exactly = wish.exactly();
    where.among(exactly ? "begins = ?" : "ends >= ?", begins == null ? null : begins.toString());
    where.among(exactly ? "ends = ?" : "begins <= ?", ends == null ? null : ends.toString());
    where.is("kind", wish.kind());
    where.is("standing", wish.standing());
    requirePlaces(wish.entity());
    where.among(
        "id IN (" + FINDINGS_NAMING + " UNION ALL " + DOCUMENTS_NAMING + ")",
        wish.entity(),
        wish.entity());
    return where;
  }

  /** Cases of an older Dossier, on a disk for reading only, have no such tables. */
  private void requireKeys() throws CaseException {
    if (!keyed) {
      require("register");
    }
    keyed = true;
  }

  private boolean has(String table) throws CaseException {
    try {
      return queries.hasTable(table);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    } finally {
      endReading();
    }
  }

  private void requireLinks() throws CaseException {
    if (!linked) {
      require("links");
    }
    linked = true;
  }

  private void require(String table) throws CaseException {
    if (!has(table)) {
      throw old();
    }
  }

  /** Where an entity is named is asked of a column that cases of before format 8 don't have. */
  private void requirePlaces(@Nullable String entity) throws CaseException {
    if (entity == null || placed) {
      return;
    }
    try {
      placed = queries.hasColumn("entity_of", "document");
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    } finally {
      endReading();
    }
    if (!placed) {
      throw old();
    }
  }

  private static CaseException old() {
    return new CaseException(
        "this case was made by an older Dossier and lies where it can't be brought up to date:"
            + " copy it to a disk that can be written, and open it there");
  }

  @Override
  public Optional<String> fact(String key) throws CaseException {
    return one("SELECT value FROM facts WHERE key = ?", row -> row.getString(1), key);
  }

  @Override
  public Optional<Finding> finding(String id) throws CaseException {
    return one("SELECT f.*, d.decision" + FINDINGS + " WHERE f.id = ?", Rows::finding, id);
  }

  @Override
  public Optional<Located<Claim>> claim(String id) throws CaseException {
    return one(
        "SELECT c.*, d.path AS first_path FROM claims c JOIN documents d ON d.id = c.document"
            + " WHERE c.id = ? AND d.duplicate_of IS NULL",
        row -> located(row, Rows.claim(row)),
        id);
  }

  @Override
  public SortedMap<String, Integer> kinds() throws CaseException {
    return counts("SELECT kind, count(*) FROM findings GROUP BY kind");
  }

  @Override
  public SortedMap<String, Integer> standings() throws CaseException {
    return counts("SELECT standing, count(*) FROM findings GROUP BY standing");
  }

  @Override
  public Listing<Entity> entities(@Nullable String words, @Nullable String kind, Window window)
      throws CaseException {
    var where = new Where();
    where.holds("aliases", words);
    where.is("kind", kind);
    return listing(
        "*", " FROM entities", where, " ORDER BY mentions DESC, name, id", window, Rows::entity);
  }

  @Override
  public Optional<Entity> entity(String id) throws CaseException {
    return one("SELECT * FROM entities WHERE id = ?", Rows::entity, id);
  }

  @Override
  public Optional<Entity> entityOf(String mention) throws CaseException {
    return one(ListKeys.ENTITY_OF, Rows::entity, mention);
  }

  @Override
  public Listing<Located<Mention>> mentionsOf(String entity, Window window) throws CaseException {
    requirePlaces(entity);
    var where = new Where();
    where.is("o.entity", entity);
    where.plain("m." + Schema.NAMED);
    where.plain("d.duplicate_of IS NULL");
    return listing(
        "m.*, d.path AS first_path",
        " FROM entity_of o JOIN mentions m ON m.document = o.document AND m.id = o.mention JOIN documents d ON d.id = m.document",
        where,
        " ORDER BY d.path, d.id, m.page, m.start",
        window,
        row -> located(row, Rows.mention(row)));
  }

  /** The next query sees what was committed meanwhile. */
  private void endReading() throws CaseException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  @Override
  public void close() {
    try {
      queries.close();
    } catch (SQLException e) {
      // they end with the connection
    }
    tables.close();
  }

  private static <T> Located<T> located(ResultSet row, T record) throws SQLException {
    return new Located<>(
        new DocumentId(row.getString("document")), row.getString("first_path"), record);
  }

  private <T> Listing<T> listing(
      String columns,
      String from,
      Where where,
      String order,
      Window window,
      Queries.RowReader<T> reader)
      throws CaseException {
    List<String> values = where.values();
    int total =
        one("SELECT count(*)" + from + where, row -> row.getInt(1), values.toArray(String[]::new))
            .orElse(0);
    if (total <= window.first()) {
      return new Listing<>(List.of(), total); // to look again for what isn't there takes as long
    }
    values.add(Integer.toString(window.most()));
    values.add(Integer.toString(window.first()));
    return new Listing<>(
        all(
            "SELECT " + columns + from + where + order + " LIMIT ? OFFSET ?",
            reader,
            values.toArray(String[]::new)),
        total);
  }

  private SortedMap<String, Integer> counts(String sql) throws CaseException {
    var counts = new TreeMap<String, Integer>();
    all(sql, row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  private <T> Optional<T> one(String sql, Queries.RowReader<T> reader, String... parameters)
      throws CaseException {
    List<T> rows = all(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  private <T> List<T> all(String sql, Queries.RowReader<T> reader, String... parameters)
      throws CaseException {
    List<T> read;
    try {
      read = queries.all(sql, reader, parameters);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
    endReading();
    return read;
  }
}
