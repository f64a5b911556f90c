package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.store.CaseException;
import org.dossier.store.Happening;

/** The tables of a case, and their version. */
final class Schema {
  /** Raised with every change that an older Dossier would misread. */
  static final int VERSION = 9;

  private static final String INDEX = "CREATE INDEX IF NOT EXISTS ";

  /** Format 5 keeps which documents are alike. */
  private static final String RESEMBLANCES =
      """
      CREATE TABLE IF NOT EXISTS resemblances (
        document TEXT NOT NULL, other TEXT NOT NULL, kind TEXT NOT NULL, likeness REAL NOT NULL,
        containment REAL NOT NULL, one_root INTEGER NOT NULL, why TEXT NOT NULL,
        differences TEXT NOT NULL, PRIMARY KEY (document, other, kind)) WITHOUT ROWID""";

  /**
   * Documents that no day is known of; exactly as it stands in queries, which else miss the index.
   */
  static final String UNDATED =
      "duplicate_of IS NULL AND coalesce(date, '') NOT BETWEEN '0001-01-01' AND '9999-12-31'";

  /** Mentions that may denote an entity; exactly so in queries, which else miss the index. */
  static final String NAMED =
      "kind IN ('person', 'organization', 'location', 'equipment', 'position')";

  /**
   * Dates of findings, without those of documents; exactly so in queries, which else miss the
   * index.
   */
  static final String OF_FINDING = "kind <> '" + Happening.DOCUMENT + "'";

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE IF NOT EXISTS documents (
            path TEXT NOT NULL, id TEXT NOT NULL, source TEXT, media_type TEXT, title TEXT,
            pages INTEGER NOT NULL, languages TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
            created TEXT, modified TEXT, date TEXT, date_from TEXT, duplicate_of TEXT,
            settings TEXT NOT NULL, metadata TEXT,
            PRIMARY KEY (path, id)) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS documents_by_id ON documents (id)",
          DocumentTable.NUMBERS,
          """
          CREATE TABLE IF NOT EXISTS page_rows (
            document INTEGER NOT NULL, page INTEGER NOT NULL, text TEXT NOT NULL, language TEXT,
            origin TEXT NOT NULL, confidence REAL NOT NULL, width REAL, height REAL, words BLOB,
            tables TEXT, notes TEXT,
            PRIMARY KEY (document, page))""",
          """
          CREATE TABLE IF NOT EXISTS mention_rows (
            document INTEGER NOT NULL, page INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            kind TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, value TEXT, language TEXT,
            PRIMARY KEY (document, page, start, "end", kind)) WITHOUT ROWID""",
          // In a tree by its key so long a row has hardly a neighbor in its node. Who is named in a
          // claim is asked of the key alone.
          """
          CREATE TABLE IF NOT EXISTS claim_rows (
            document INTEGER NOT NULL, page INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            kind TEXT NOT NULL, id TEXT NOT NULL, quote TEXT NOT NULL, boxes TEXT NOT NULL, language TEXT,
            roles TEXT NOT NULL, status TEXT NOT NULL, modality TEXT NOT NULL, hedge TEXT,
            attribution TEXT NOT NULL, direct INTEGER NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL,
            PRIMARY KEY (document, page, start, "end", kind, id))""",
          """
          CREATE TABLE IF NOT EXISTS entities (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL,
            mentions INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID""",
          "CREATE TABLE IF NOT EXISTS entity_of (mention TEXT PRIMARY KEY, entity TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE IF NOT EXISTS findings (
            id TEXT PRIMARY KEY, statement TEXT NOT NULL, kind TEXT NOT NULL, standing TEXT NOT NULL,
            claims TEXT NOT NULL, roots TEXT NOT NULL, conflicts TEXT NOT NULL, checks TEXT NOT NULL,
            grade TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID""",
          RESEMBLANCES,
          """
          CREATE TABLE IF NOT EXISTS signal_rows (
            document INTEGER NOT NULL, page INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
            boxes TEXT NOT NULL, start INTEGER, "end" INTEGER, seen TEXT NOT NULL, weighed INTEGER NOT NULL,
            PRIMARY KEY (document, page, kind, id)) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS signals_by_kind ON signal_rows (kind, document)",
          """
          CREATE TABLE IF NOT EXISTS mark_rows (
            document INTEGER NOT NULL, number INTEGER NOT NULL, page INTEGER NOT NULL, kind TEXT NOT NULL,
            value TEXT NOT NULL, quote TEXT NOT NULL,
            PRIMARY KEY (document, number)) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS gaps (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL,
            places TEXT NOT NULL) WITHOUT ROWID""",
          "CREATE TABLE IF NOT EXISTS finding_of (claim TEXT PRIMARY KEY, finding TEXT NOT NULL) WITHOUT ROWID",
          "CREATE TABLE IF NOT EXISTS decisions (finding TEXT PRIMARY KEY, decision TEXT NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE IF NOT EXISTS decision_log (
            number INTEGER PRIMARY KEY, finding TEXT NOT NULL, decision TEXT, at TEXT NOT NULL,
            who TEXT)""",
          """
          CREATE TABLE IF NOT EXISTS happenings (
            begins TEXT NOT NULL, ends TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
            standing TEXT NOT NULL, PRIMARY KEY (begins, ends, kind, id)) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS happenings_of_findings ON happenings (id) WHERE "
              + OF_FINDING,
          """
          CREATE TABLE IF NOT EXISTS register (
            finding TEXT PRIMARY KEY, kind TEXT NOT NULL, standing TEXT NOT NULL,
            supplier TEXT NOT NULL, recipient TEXT NOT NULL, item TEXT NOT NULL, years TEXT NOT NULL,
            names TEXT NOT NULL) WITHOUT ROWID""",
          // Format 7: what people judge of findings and entities.
          """
          CREATE TABLE IF NOT EXISTS judgements (
            number INTEGER PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, target TEXT,
            value TEXT NOT NULL, words TEXT NOT NULL, chosen TEXT NOT NULL, basis TEXT NOT NULL,
            title TEXT NOT NULL, at TEXT NOT NULL, who TEXT, undoes INTEGER)""",
          "CREATE INDEX IF NOT EXISTS judgements_by_subject ON judgements (subject)",
          "CREATE INDEX IF NOT EXISTS judgements_by_target ON judgements (target)",
          "CREATE INDEX IF NOT EXISTS judgements_undone ON judgements (undoes)",
          "CREATE TABLE IF NOT EXISTS decided_on (finding TEXT PRIMARY KEY, statement TEXT NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE IF NOT EXISTS decided_claims (
            claim TEXT NOT NULL, finding TEXT NOT NULL, PRIMARY KEY (claim, finding)) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS documents_troubled ON documents (state, path, id) WHERE state <> 'processed'",
          "CREATE INDEX IF NOT EXISTS documents_by_state ON documents (state, path, id)",
          "CREATE INDEX IF NOT EXISTS documents_twice ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL",
          "CREATE INDEX IF NOT EXISTS documents_undated ON documents (path, id) WHERE " + UNDATED,
          "CREATE INDEX IF NOT EXISTS resemblances_by_other ON resemblances (other)",
          "CREATE INDEX IF NOT EXISTS pages_by_language ON page_rows (language, origin)",
          // Format 7: what was there when somebody last looked.
          "CREATE TABLE IF NOT EXISTS visits (number INTEGER PRIMARY KEY, at TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS seen_documents (path TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (path, id)) WITHOUT ROWID",
          "CREATE TABLE IF NOT EXISTS seen_findings (id TEXT PRIMARY KEY) WITHOUT ROWID",
          // Format 7: why a spelling is listed under an entity.
          "CREATE TABLE IF NOT EXISTS merges (entity TEXT NOT NULL, spelling TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (entity, spelling)) WITHOUT ROWID",
          // Format 7: own claims and notes; which messages answer one another.
          """
          CREATE TABLE IF NOT EXISTS notes (
            number INTEGER PRIMARY KEY, document TEXT NOT NULL, page INTEGER NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, kind TEXT NOT NULL,
            words TEXT NOT NULL, at TEXT NOT NULL, who TEXT, undoes INTEGER)""",
          "CREATE INDEX IF NOT EXISTS notes_by_page ON notes (document, page)",
          "CREATE INDEX IF NOT EXISTS notes_undone ON notes (undoes)",
          """
          CREATE TABLE IF NOT EXISTS letters (
            document TEXT PRIMARY KEY, message TEXT, key TEXT NOT NULL, subject TEXT NOT NULL,
            sender TEXT NOT NULL, sent TEXT NOT NULL) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS letters_by_message ON letters (message)",
          "CREATE INDEX IF NOT EXISTS letters_by_key ON letters (key)",
          "CREATE TABLE IF NOT EXISTS letter_links (message TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (message, document)) WITHOUT ROWID",
          "CREATE INDEX IF NOT EXISTS letter_links_by_document ON letter_links (document)",
          "CREATE INDEX IF NOT EXISTS decision_log_by_finding ON decision_log (finding)",
          "CREATE INDEX IF NOT EXISTS finding_of_by_finding ON finding_of (finding)",
          """
          CREATE TABLE IF NOT EXISTS links (
            a TEXT NOT NULL, b TEXT NOT NULL, finding TEXT NOT NULL, way INTEGER NOT NULL,
            place INTEGER NOT NULL, kind TEXT NOT NULL, standing TEXT NOT NULL, begins TEXT, ends TEXT,
            PRIMARY KEY (a, b, finding, way)) WITHOUT ROWID""",
          "CREATE INDEX IF NOT EXISTS links_by_b ON links (b, a)",
          """
          CREATE TABLE IF NOT EXISTS drafts (
            number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, parts TEXT NOT NULL,
            changed TEXT NOT NULL, removed INTEGER NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS draft_log (
            number INTEGER PRIMARY KEY, draft INTEGER NOT NULL, what TEXT NOT NULL, at TEXT NOT NULL,
            name TEXT, parts TEXT, undone INTEGER NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS source_log (
            number INTEGER PRIMARY KEY, what TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
            before TEXT, after TEXT, who TEXT, undone INTEGER NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS documents_by_source ON documents (source)",
          "CREATE INDEX IF NOT EXISTS draft_log_by_draft ON draft_log (draft, number)",
          """
          CREATE TABLE IF NOT EXISTS saved_searches (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, saved TEXT NOT NULL,
            seen TEXT NOT NULL, passages BIGINT NOT NULL, removed INTEGER NOT NULL) WITHOUT ROWID""",
          """
          CREATE TABLE IF NOT EXISTS saved_search_log (
            number INTEGER PRIMARY KEY, search TEXT NOT NULL, change TEXT NOT NULL, at TEXT NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS claims_by_id ON claim_rows (id)",
          "CREATE INDEX IF NOT EXISTS denoted_in ON entity_of (entity, document)",
          "CREATE INDEX IF NOT EXISTS names_in ON mention_rows (document, id) WHERE " + NAMED,
          DocumentTable.PAGES.view(),
          DocumentTable.MENTIONS.view(),
          DocumentTable.CLAIMS.view(),
          DocumentTable.SIGNALS.view(),
          DocumentTable.MARKS.view());

  /** Format 2 keeps tables and notes with their pages. */
  private static final List<String> FROM_1_TO_2 =
      List.of(
          "ALTER TABLE pages ADD COLUMN tables TEXT", "ALTER TABLE pages ADD COLUMN notes TEXT");

  // Format 3 keeps the confidence of recognised words, in pages that are read anew.

  /** Format 4 keeps what a document says of itself. */
  private static final String FROM_3_TO_4 = "ALTER TABLE documents ADD COLUMN metadata TEXT";

  /** Format 5 finds the finding of a claim, and keeps every decision. */
  private static final String FROM_4_TO_5 =
      "INSERT INTO finding_of SELECT c.value, f.id FROM findings f, json_each(f.claims) c"
          + " WHERE true ON CONFLICT DO NOTHING";

  // It has other tables more, too: signals, marks and gaps.

  // Format 6 keeps by what timeline and register are narrowed and sorted.

  /** Format 7 keeps who decided. */
  private static final String DECIDER = "ALTER TABLE decision_log ADD COLUMN who TEXT";

  /** What was decided before is known by its claims, too. */
  private static final List<String> FROM_6_TO_7 =
      List.of(
          "INSERT INTO decided_on SELECT f.id, f.statement FROM findings f JOIN decisions d ON d.finding = f.id"
              + " WHERE true ON CONFLICT DO NOTHING",
          "INSERT INTO decided_claims SELECT o.claim, o.finding FROM finding_of o JOIN decisions d ON d.finding = o.finding"
              + " WHERE true ON CONFLICT DO NOTHING");

  // It keeps judgements, too, and on which claims a finding rested when it was decided; which
  // entities a finding links, drafts of reports, changes of sources, and searches that were saved.

  /** Format 8 keeps in which document a mention stands that denotes an entity. */
  private static final List<String> FROM_7_TO_8 =
      List.of(
          "ALTER TABLE entity_of ADD COLUMN document TEXT NOT NULL DEFAULT ''",
          "CREATE INDEX IF NOT EXISTS names_by_id ON mentions (id) WHERE " + NAMED,
          "UPDATE entity_of SET document = coalesce((SELECT min(m.document) FROM mentions m"
              + " WHERE m.id = entity_of.mention AND m."
              + NAMED
              + "), '')",
          "DROP INDEX names_by_id",
          "DROP INDEX IF EXISTS entity_of_by_entity",
          "DROP INDEX IF EXISTS claims_by_place");

  /** Format 9 keeps what was read in a document by a number of the document's. */
  private static final String NUMBERED = "document_numbers";

  private static final String FROM_8_TO_9 = "DROP INDEX IF EXISTS happenings_by_id";

  private Schema() {}

  private static final Pattern NAME = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
  private static final Pattern KEY =
      Pattern.compile("PRIMARY KEY \\(([^)]*)\\)|(\\w+) (?:TEXT|INTEGER) PRIMARY KEY");

  /**
   * A table.
   *
   * @param key columns, with commas
   * @param counted whether its key is a number that the database counts up
   */
  record Table(String name, String key, boolean counted) {
    /** All rows in the order of the key. */
    String inOrder() {
      return "SELECT * FROM " + name + " ORDER BY " + key;
    }
  }

  /** The statement that makes a table. */
  static String definitionOf(String table) {
    return TABLES.stream()
        .filter(definition -> definition.contains("CREATE TABLE IF NOT EXISTS " + table + " ("))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + table));
  }

  /** Every table of a case. */
  static List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (String definition : TABLES) {
      Matcher name = NAME.matcher(definition);
      if (name.find()) {
        Matcher key = KEY.matcher(definition);
        if (!key.find()) {
          throw new IllegalStateException("no key: " + definition);
        }
        String columns = Objects.requireNonNullElseGet(key.group(1), () -> key.group(2));
        tables.add(new Table(name.group(1), columns, definition.contains("INTEGER PRIMARY KEY")));
      }
    }
    return tables;
  }

  /**
   * Makes the tables where they are missing, and brings those of an older Dossier up to date.
   *
   * @throws CaseException when a newer Dossier made them
   */
  static void prepare(Connection connection, Dialect dialect) throws SQLException, CaseException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement, dialect);
      if (version == VERSION) {
        index(statement, dialect);
        return;
      }
      if (version >= 1) {
        bringUpToNumbers(statement, dialect, version);
      }
      for (String table : TABLES) {
        statement.executeUpdate(dialect.definition(table));
      }
      if (version >= 1 && version < 4) {
        statement.executeUpdate(dialect.definition(FROM_3_TO_4));
      }
      if (version >= 1 && version < 5) {
        statement.executeUpdate(dialect.query(FROM_4_TO_5));
      }
      if (version >= 1 && version < 6) {
        var keys = new ListKeys(new Queries(connection, dialect));
        keys.all();
        keys.close();
      }
      if (version >= 1 && version < 7) {
        if (!dialect.hasColumn(statement, "decision_log", "who")) {
          statement.executeUpdate(dialect.definition(DECIDER));
        }
        for (String change : FROM_6_TO_7) {
          statement.executeUpdate(change);
        }
        var queries = new Queries(connection, dialect);
        new LetterKeys(queries).all();
        new NetworkKeys(queries).all();
        queries.close();
      }
      dialect.version(statement, VERSION);
    }
  }

  /** Before the tables that are missing are made: some take the place of older ones. */
  private static void bringUpToNumbers(Statement statement, Dialect dialect, int version)
      throws SQLException {
    if (version < 8 && !dialect.hasColumn(statement, "entity_of", "document")) {
      for (String change : FROM_7_TO_8) {
        statement.executeUpdate(dialect.definition(change));
      }
    }
    if (version < 9 && !dialect.hasTable(statement, NUMBERED)) {
      if (version == 1) {
        for (String change : FROM_1_TO_2) {
          statement.executeUpdate(dialect.definition(change));
        }
      }
      DocumentTable.number(statement, dialect);
      statement.executeUpdate(FROM_8_TO_9);
    }
  }

  /** An index is no part of the format: a case that was made without one gets it here. */
  private static void index(Statement statement, Dialect dialect) throws SQLException {
    Set<String> there = dialect.indexes(statement);
    for (String table : TABLES) {
      if (table.startsWith(INDEX)
          && !there.contains(table.substring(INDEX.length()).split(" ")[0])) {
        statement.executeUpdate(dialect.definition(table));
      }
    }
  }

  /** Refuses what a newer Dossier made. */
  static int version(Statement statement, Dialect dialect) throws SQLException, CaseException {
    int version = dialect.version(statement);
    if (version > VERSION) {
      throw new CaseException(
          "this case was made by a newer Dossier (case format "
              + version
              + ", this one reads up to "
              + VERSION
              + "): update Dossier to open it");
    }
    return version;
  }
}
