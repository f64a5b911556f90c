package org.dossier.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.store.Words;

/**
 * Which entities a finding links, kept beside the records: two at a time, each pair in the order of
 * their ids.
 */
final class NetworkKeys {
  /** More accounts of one act name nobody new, or nobody that is sure to have part in it. */
  private static final int MOST_CLAIMS = 12;

  /** A list of more names is a list, not an act. */
  private static final int MOST_IN_A_ROLE = 12;

  private static final String PLACE = "place";

  /** Who acts, and on whom: by kind of role, whatever the kind of finding. */
  private static final Map<String, Set<String>> ACTS =
      Map.ofEntries(
          Map.entry("supplier", Set.of("recipient")),
          Map.entry("payer", Set.of("payee")),
          Map.entry("trainer", Set.of("trainee")),
          Map.entry("actor", Set.of("target")),
          Map.entry("speaker", Set.of("affiliation", "about")),
          Map.entry("person", Set.of("organization")),
          Map.entry("owner", Set.of("owned", "system")),
          Map.entry("asker", Set.of("party")),
          Map.entry("from", Set.of("holder")),
          Map.entry("assessor", Set.of("subject")),
          Map.entry("verifier", Set.of("subject")));

  /** Those of one role have part in the same act. */
  private static final Set<String> TOGETHER = Set.of("parties");

  private static final String CLAIM =
      "SELECT roles FROM claims WHERE id = ? AND instr(roles, '\"mention\":\"') > 0";

  private static final String ENTITY =
      "SELECT e.id FROM entity_of o JOIN entities e ON e.id = o.entity"
          + " WHERE o.mention = ? AND e.kind IN ('person', 'organization', 'location')";

  private final Queries queries;

  NetworkKeys(Queries queries) {
    this.queries = queries;
  }

  /** Two ends; {@code way} is 1 from a to b, -1 from b to a, 0 for neither. */
  private record Pair(String a, String b, int way, boolean place) {
    static Pair of(String from, String to, boolean directed, boolean place) {
      boolean inOrder = from.compareTo(to) < 0;
      int way = directed ? inOrder ? 1 : -1 : 0;
      return inOrder ? new Pair(from, to, way, place) : new Pair(to, from, way, place);
    }
  }

  void finding(Finding finding) throws SQLException {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (String id : finding.claims().subList(0, Math.min(MOST_CLAIMS, finding.claims().size()))) {
      for (String roles : queries.all(CLAIM, row -> row.getString(1), id)) {
        pairs(RecordJson.roles(roles), pairs);
      }
    }
    for (Pair pair : pairs) {
      link(pair, finding);
    }
  }

  private void pairs(Map<String, List<Filler>> roles, Set<Pair> pairs) throws SQLException {
    Set<String> acting = new LinkedHashSet<>();
    for (var act : ACTS.entrySet()) {
      for (String from : entities(roles, act.getKey())) {
        for (String role : act.getValue()) {
          for (String to : entities(roles, role)) {
            add(pairs, from, to, true, false);
          }
        }
        acting.add(from);
      }
    }
    for (String role : TOGETHER) {
      List<String> members = List.copyOf(entities(roles, role));
      acting.addAll(members);
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          add(pairs, members.get(i), members.get(j), false, false);
        }
      }
    }
    for (String place : entities(roles, PLACE)) {
      for (String entity : acting) {
        add(pairs, entity, place, false, true);
      }
    }
  }

  private static void add(
      Set<Pair> pairs, String from, String to, boolean directed, boolean place) {
    if (!from.equals(to)) {
      pairs.add(Pair.of(from, to, directed, place));
    }
  }

  private Set<String> entities(Map<String, List<Filler>> roles, String role) throws SQLException {
    Set<String> entities = new LinkedHashSet<>();
    List<Filler> fillers = new ArrayList<>(roles.getOrDefault(role, List.of()));
    for (Filler filler : fillers.subList(0, Math.min(MOST_IN_A_ROLE, fillers.size()))) {
      String mention = filler.mention();
      if (mention != null) {
        entities.addAll(queries.all(ENTITY, row -> row.getString(1), mention));
      }
    }
    return entities;
  }

  private void link(Pair pair, Finding finding) throws SQLException {
    queries.run(
        "INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT min(begins) FROM happenings"
            + " WHERE id = ? AND "
            + Schema.OF_FINDING
            + "), (SELECT max(ends) FROM happenings WHERE id = ? AND "
            + Schema.OF_FINDING
            + "))"
            + " ON CONFLICT DO NOTHING",
        pair.a(),
        pair.b(),
        finding.id(),
        Integer.toString(pair.way()),
        pair.place() ? "1" : "0",
        finding.kind(),
        Words.of(finding.standing()),
        finding.id(),
        finding.id());
  }

  /** Makes the links of a case that has none yet. */
  void all() throws SQLException {
    for (Finding finding :
        queries.all("SELECT f.*, NULL AS decision FROM findings f ORDER BY id", Rows::finding)) {
      finding(finding);
    }
  }

  void clear() throws SQLException {
    queries.run("DELETE FROM links");
  }
}
