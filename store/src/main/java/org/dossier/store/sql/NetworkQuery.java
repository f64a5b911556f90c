package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.model.MentionKind;
import org.dossier.store.Network;
import org.dossier.store.NetworkWish;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** Reads the part of the network that is wished for: so many nodes, and the links between them. */
final class NetworkQuery {
  /** Rows of links that are read at most: a picture of more can't be read either. */
  private static final int MOST_ROWS = 40_000;

  /** Parties that one word names. */
  private static final String MOST_SEEDS = "25";

  private static final String NODE =
      "SELECT e.id, e.kind, e.name, n.degree, count(*) OVER () FROM entities e JOIN (";

  private final Queries queries;
  private final NetworkWish wish;

  NetworkQuery(Queries queries, NetworkWish wish) {
    this.queries = queries;
    this.wish = wish;
  }

  Network read() throws SQLException {
    Where where = where();
    String ends =
        "SELECT id, count(DISTINCT other) AS degree FROM (SELECT a AS id, b AS other FROM links l"
            + where
            + " UNION ALL SELECT b, a FROM links l"
            + where
            + ") e GROUP BY id";
    List<String> values = new ArrayList<>(where.values());
    values.addAll(where.values());
    List<String> around = around(ends, values);
    String narrowed = ends;
    if (!around.isEmpty() || wish.party() != null || wish.entity() != null) {
      narrowed = "SELECT * FROM (" + ends + ") e WHERE id IN (SELECT value FROM json_each(?) j)";
      values.add(RecordJson.texts(around));
    }
    List<String> seeds = around.isEmpty() ? List.of() : seeds(ends, where);
    values.add(RecordJson.texts(seeds));
    values.add(Integer.toString(wish.most()));
    int[] total = {0};
    List<Network.Node> nodes =
        queries.all(
            NODE
                + narrowed
                + ") n ON n.id = e.id ORDER BY e.id IN (SELECT value FROM json_each(?) j) DESC,"
                + " n.degree DESC, e.name, e.id LIMIT ?",
            row -> {
              total[0] = row.getInt(5);
              return node(row);
            },
            values.toArray(String[]::new));
    return links(nodes, total[0], where);
  }

  private static Network.Node node(ResultSet row) throws SQLException {
    return new Network.Node(
        row.getString(1),
        Words.parse(MentionKind.class, row.getString(2)),
        row.getString(3),
        row.getInt(4));
  }

  private Where where() {
    var where = new Where();
    where.is("l.kind", wish.kind());
    where.is("l.standing", wish.standing());
    LocalDate begins = wish.begins();
    LocalDate ends = wish.ends();
    where.among("l.ends >= ?", begins == null ? null : begins.toString());
    where.among("l.begins <= ?", ends == null ? null : ends.toString());
    where.plain(wish.places() ? null : "l.place = 0");
    return where;
  }

  /** Whom the wish names. */
  private List<String> seeds(String ends, Where where) throws SQLException {
    String entity = wish.entity();
    if (entity != null) {
      return List.of(entity);
    }
    List<String> values = new ArrayList<>(where.values());
    values.addAll(where.values());
    values.add(Where.lower(String.valueOf(wish.party())));
    return queries.all(
        "SELECT e.id FROM entities e JOIN ("
            + ends
            + ") n ON n.id = e.id WHERE instr(lower(e.aliases), ?) > 0"
            + " ORDER BY n.degree DESC, e.id LIMIT "
            + MOST_SEEDS,
        row -> row.getString(1),
        values.toArray(String[]::new));
  }

  /** Whom the wish names, and their neighbours. */
  private List<String> around(String ends, List<String> values) throws SQLException {
    if (wish.party() == null && wish.entity() == null) {
      return List.of();
    }
    Where where = where();
    List<String> seeds = seeds(ends, where);
    var among = new TreeSet<>(seeds);
    for (String seed : seeds) {
      List<String> given = new ArrayList<>();
      given.add(seed);
      given.addAll(where.values());
      String narrowed = where.toString().replaceFirst(" WHERE ", " AND ");
      for (String side : List.of("b FROM links l WHERE a = ?", "a FROM links l WHERE b = ?")) {
        among.addAll(
            queries.all(
                "SELECT DISTINCT " + side + narrowed,
                row -> row.getString(1),
                given.toArray(String[]::new)));
      }
    }
    return List.copyOf(among);
  }

  private Network links(List<Network.Node> nodes, int total, Where where) throws SQLException {
    String ids = RecordJson.texts(nodes.stream().map(Network.Node::entity).toList());
    List<String> values = new ArrayList<>(where.values());
    values.add(ids);
    values.add(ids);
    values.add(Integer.toString(MOST_ROWS + 1));
    var links = new ArrayList<Open>();
    var known = new HashMap<String, SortedSet<String>>();
    int[] rows = {0};
    // The empty text keeps a database from looking up every pair of two lists.
    queries.each(
        "SELECT l.*, f.roots FROM links l JOIN findings f ON f.id = l.finding"
            + (where.toString().isEmpty() ? " WHERE " : where + " AND ")
            + "a IN (SELECT value FROM json_each(?) j) AND (b || '') IN (SELECT value FROM json_each(?) j)"
            + " ORDER BY a, b, l.finding LIMIT ?",
        row -> {
          if (++rows[0] > MOST_ROWS) {
            return;
          }
          String a = row.getString("a");
          String b = row.getString("b");
          if (links.isEmpty() || !links.getLast().between(a, b)) {
            links.add(new Open(a, b));
          }
          links.getLast().add(row, known);
        },
        values.toArray(String[]::new));
    return new Network(nodes, links.stream().map(Open::link).toList(), total, rows[0] > MOST_ROWS);
  }

  /** A link whose findings are being read. */
  private static final class Open {
    private final String a;
    private final String b;
    private final SortedSet<String> kinds = new TreeSet<>();
    private final SortedSet<String> roots = new TreeSet<>();
    private final Map<String, Integer> ways = new HashMap<>();
    private boolean contradicted;
    private @Nullable String begins;
    private @Nullable String ends;
    private int forth;
    private int back;

    Open(String a, String b) {
      this.a = a;
      this.b = b;
    }

    boolean between(String otherA, String otherB) {
      return a.equals(otherA) && b.equals(otherB);
    }

    void add(ResultSet row, Map<String, SortedSet<String>> known) throws SQLException {
      int way = row.getInt("way");
      forth += way > 0 ? 1 : 0;
      back += way < 0 ? 1 : 0;
      ways.put(row.getString("finding"), way);
      kinds.add(row.getString("kind"));
      roots.addAll(
          known.computeIfAbsent(
              row.getString("roots"), json -> new TreeSet<>(RecordJson.texts(json))));
      contradicted |= "contradicted".equals(row.getString("standing"));
      begins = earlier(begins, row.getString("begins"), -1);
      ends = earlier(ends, row.getString("ends"), 1);
    }

    /** The first of two days, or with sign 1 the last; either may be unknown. */
    private static @Nullable String earlier(@Nullable String one, @Nullable String two, int sign) {
      return Stream.of(one, two)
          .filter(Objects::nonNull)
          .map(String::valueOf)
          .max((x, y) -> sign * x.compareTo(y))
          .orElse(null);
    }

    Network.Link link() {
      return new Network.Link(
          a,
          b,
          forth,
          back,
          ways.size(),
          kinds,
          roots,
          contradicted,
          begins == null ? null : LocalDate.parse(begins),
          ends == null ? null : LocalDate.parse(ends));
    }
  }
}
