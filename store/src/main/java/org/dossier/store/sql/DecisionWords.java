package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.store.Decided;
import org.dossier.store.Judgement;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts what people made of a finding into the words that stand beside it in tables, reports and
 * exports: first the verdict, then the judgements.
 */
final class DecisionWords {
  static final String STANDING =
      "j.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM judgements u WHERE u.undoes = j.number)";

  /** All columns of a judgement, and whether it stands. */
  static final String JUDGEMENT = "SELECT j.*, (" + STANDING + ") AS standing FROM judgements j";

  /** Findings that are gone, were decided on, and rested on claims that one now rests on. */
  private static final String EARLIER =
      "SELECT DISTINCT o.finding, o.statement, d.decision FROM finding_of f"
          + " JOIN decided_claims k ON k.claim = f.claim"
          + " JOIN decided_on o ON o.finding = k.finding JOIN decisions d ON d.finding = o.finding"
          + " WHERE f.finding = ? AND NOT EXISTS (SELECT 1 FROM findings WHERE id = o.finding)"
          + " ORDER BY o.finding";

  private static final int LONGEST_COMMENT = 120;

  private final Queries queries;

  DecisionWords(Queries queries) {
    this.queries = queries;
  }

  Decided of(String finding) throws SQLException {
    return new Decided(
        verdict(finding),
        queries.all(
            JUDGEMENT + " WHERE j.subject = ? AND " + STANDING + " ORDER BY j.number",
            DecisionWords::judgement,
            finding),
        queries.all(
            JUDGEMENT
                + " WHERE j.target = ? AND j.kind = 'merge' AND "
                + STANDING
                + " ORDER BY j.number",
            DecisionWords::judgement,
            finding),
        queries.all(
            EARLIER,
            row -> new Decided.Earlier(row.getString(1), row.getString(2), row.getString(3)),
            finding));
  }

  /** Each taking back undoes the last verdict that stood then. */
  private @Nullable String verdict(String finding) throws SQLException {
    List<String> stack = new ArrayList<>();
    queries.each(
        "SELECT decision FROM decision_log WHERE finding = ? ORDER BY number",
        row -> {
          String decision = row.getString(1);
          if (decision != null) {
            stack.add(decision);
          } else if (!stack.isEmpty()) {
            stack.removeLast();
          }
        },
        finding);
    return stack.isEmpty() ? null : stack.getLast();
  }

  /** Brings the words beside a finding up to date, and keeps on what it was decided. */
  void refresh(String finding) throws SQLException {
    Decided decided = of(finding);
    List<String> words = new ArrayList<>();
    if (decided.verdict() != null) {
      words.add(decided.verdict());
    }
    decided.judgements().forEach(judgement -> words.add(words(judgement)));
    decided.joined().forEach(judgement -> words.add("one with " + judgement.subject()));
    if (words.isEmpty()) {
      queries.run("DELETE FROM decisions WHERE finding = ?", finding);
    } else {
      queries.run(
          "INSERT INTO decisions VALUES (?, ?)"
              + " ON CONFLICT (finding) DO UPDATE SET decision = excluded.decision",
          finding,
          joined(words));
      queries.run(
          "INSERT INTO decided_on SELECT id, statement FROM findings WHERE id = ?"
              + " ON CONFLICT (finding) DO UPDATE SET statement = excluded.statement",
          finding);
      queries.run(
          "INSERT INTO decided_claims SELECT claim, finding FROM finding_of WHERE finding = ?"
              + " ON CONFLICT DO NOTHING",
          finding);
    }
  }

  private static String joined(List<String> words) {
    return String.join("; ", words);
  }

  static String words(Judgement judgement) {
    Judgement.Kind kind = judgement.kind();
    if (kind == null) {
      return "";
    }
    String said =
        switch (kind) {
          case CORRECT -> judgement.target() + " corrected to " + judgement.value();
          case GRADE -> "graded " + judgement.value();
          case MERGE -> "one with " + judgement.target();
          case SPLIT -> "without " + counted(judgement.chosen().size());
          case COMMENT -> "comment: " + shortened(judgement.value());
          case ONE -> "one with " + judgement.value();
          case APART -> "not " + judgement.value();
        };
    return judgement.words().isEmpty() ? said : said + " (" + judgement.words() + ")";
  }

  private static String counted(int claims) {
    return claims == 1 ? "one of its claims" : claims + " of its claims";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_COMMENT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_COMMENT / 2)) + " …";
  }

  static Judgement judgement(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    int undoes = row.getInt("undoes");
    boolean takesBack = !row.wasNull();
    return new Judgement(
        row.getInt("number"),
        takesBack ? null : Words.parse(Judgement.Kind.class, kind),
        row.getString("subject"),
        row.getString("target"),
        row.getString("value"),
        row.getString("words"),
        RecordJson.texts(row.getString("chosen")),
        RecordJson.texts(row.getString("basis")),
        row.getString("title"),
        Instant.parse(row.getString("at")),
        row.getString("who"),
        takesBack ? undoes : null,
        row.getBoolean("standing"));
  }

  Optional<Judgement> judgement(int number) throws SQLException {
    return queries
        .all(JUDGEMENT + " WHERE j.number = ?", DecisionWords::judgement, Integer.toString(number))
        .stream()
        .findFirst();
  }
}
