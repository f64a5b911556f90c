package org.dossier.store.sql;

import java.time.LocalDate;
import org.dossier.store.FindingSieve;
import org.jspecify.annotations.Nullable;

/** The conditions and the order of a table of findings. */
final class FindingTable {
  /** The dates of a finding. */
  static final String OF_IT = " FROM happenings h WHERE h.id = f.id AND h." + Schema.OF_FINDING;

  static final String COLUMNS =
      "f.*, d.decision, (SELECT min(h.begins)"
          + OF_IT
          + ") AS begins, (SELECT max(h.ends)"
          + OF_IT
          + ") AS ends";

  /** In this order, whatever a database guesses: few entities have the words, mentions are many. */
  private static final String NAMING =
      "f.id IN (SELECT o.finding FROM entities n CROSS JOIN entity_of e ON e.entity = n.id"
          + " CROSS JOIN mentions m ON m.document = e.document AND m.id = e.mention"
          + " CROSS JOIN claims c ON c.document = m.document AND c.page = m.page"
          + " AND c.start <= m.start AND c.\"end\" >= m.\"end\""
          + " CROSS JOIN finding_of o ON o.claim = c.id WHERE instr(lower(n.aliases), ?) > 0"
          + " AND m."
          + Schema.NAMED
          + ")";

  private FindingTable() {}

  static void narrow(Where where, FindingSieve sieve) {
    String grade = sieve.grade();
    where.among("substr(f.grade, 1, length(?)) = ?", grade, grade);
    String party = sieve.party();
    where.among(NAMING, party == null ? null : Where.lower(party));
    where.holds("f.roots", sieve.source());
    LocalDate from = sieve.from();
    LocalDate to = sieve.to();
    if (from != null || to != null) {
      where.among(
          "EXISTS (SELECT 1" + OF_IT + " AND h.ends >= ? AND h.begins <= ?)",
          from == null ? "0000" : from.toString(),
          to == null ? "9999-12-31" : to.toString());
    }
    decision(where, sieve.decision());
  }

  private static void decision(Where where, @Nullable String decision) {
    if (decision == null) {
      return;
    }
    switch (decision) {
      case "none" -> where.plain("d.decision IS NULL");
      case "new" -> where.plain("NOT EXISTS (SELECT 1 FROM seen_findings s WHERE s.id = f.id)");
      case "any" -> where.plain("d.decision IS NOT NULL");
      case "accepted", "rejected", "open" ->
          where.among(
              "(d.decision = ? OR substr(d.decision, 1, ?) IN (? || ':', ? || ';'))",
              decision,
              Integer.toString(decision.length() + 1),
              decision,
              decision);
      default ->
          where.among(
              "f.id IN (SELECT j.subject FROM judgements j WHERE j.kind = ? AND "
                  + DecisionWords.STANDING
                  + ")",
              decision);
    }
  }

  /** What is not known comes last. */
  static String order(FindingSieve sieve, String byWeight) {
    String way = sieve.descending() ? " DESC" : "";
    String first =
        switch (sieve.order()) {
          case WEIGHT -> "";
          case STATEMENT -> "lower(f.statement)" + way;
          case KIND -> "f.kind" + way;
          case STANDING -> "f.standing" + way;
          case GRADE -> "f.grade" + way;
          case DATE -> "begins" + way + " NULLS LAST, ends" + way;
          case ROOTS -> "json_array_length(f.roots)" + way;
          case QUOTES -> "json_array_length(f.claims)" + way;
          case DECISION -> "d.decision IS NULL, d.decision" + way;
        };
    return first.isEmpty() ? byWeight : " ORDER BY " + first + ", f.id";
  }
}
