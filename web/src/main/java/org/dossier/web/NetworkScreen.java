package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Standing;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.FindingWish;
import org.dossier.store.Listing;
import org.dossier.store.Network;
import org.dossier.store.NetworkWish;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in findings with whom: a picture for those who see it, and the same as a table. What
 * links two of them is a screen of its own, which the picture shows at its side.
 */
final class NetworkScreen {
  private static final int ROWS = 40;
  private static final int FINDINGS = 20;

  /** Quotes of one finding at the side of the picture. */
  private static final int QUOTES = 3;

  /** As many as fit on a screen with their names. */
  private static final int FEW = 60;

  private static final List<String> SIZES = List.of("60", "150", "500", "2000");
  private static final List<String> STANDINGS =
      List.of(Standing.values()).stream().map(Words::of).toList();
  private static final List<String> ORDERS = List.of("findings", "roots", "name", "from");

  private final Desk desk;
  private final Templates templates;

  NetworkScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** A row of the table. */
  record Row(Network.Node a, Network.Node b, Network.Link link) {
    String arrow() {
      return link.forth() > 0 && link.back() > 0
          ? "⇄"
          : link.forth() > 0 ? "→" : link.back() > 0 ? "←" : "—";
    }

    String kinds() {
      return String.join(", ", link.kinds().stream().map(Kinds::heading).toList());
    }

    String dates() {
      LocalDate begins = link.begins();
      LocalDate ends = link.ends();
      if (begins == null || ends == null) {
        return "";
      }
      return begins.equals(ends) ? begins.toString() : begins + " – " + ends;
    }

    String address() {
      return "/network/between?one=" + a.entity() + "&other=" + b.entity();
    }
  }

  record Screen(
      Network network,
      List<Row> rows,
      Pager pager,
      Narrowed narrowed,
      List<String> kinds,
      @Nullable Entity entity) {
    List<String> standings() {
      return STANDINGS;
    }

    List<String> sizes() {
      return SIZES;
    }

    String size() {
      return narrowed.to("most").isEmpty() ? SIZES.getFirst() : narrowed.to("most");
    }

    /** The address of what the picture shows. */
    String drawn() {
      return narrowed.with("sort", null).link("/api/network");
    }

    String csv() {
      return narrowed.link("/network.csv");
    }

    String graphml() {
      return narrowed.link("/network.graphml");
    }

    String sorted(String order) {
      return narrowed.with("sort", order).link("/network") + "#table";
    }

    @Nullable String order(String column) {
      String order = narrowed.to("sort").isEmpty() ? "findings" : narrowed.to("sort");
      return order.equals(column)
          ? column.equals("name") || column.equals("from") ? "ascending" : "descending"
          : null;
    }
  }

  /** A finding at the side of the picture, with its first quotes. */
  record Told(Finding finding, List<FindingsScreen.Footnote> footnotes) {}

  /**
   * What links two entities, or all that names one.
   *
   * @param other null: all that names the one
   */
  record Side(Entity one, @Nullable Entity other, List<Told> told, int total) {}

  void route(RoutesConfig routes) {
    routes.get("/network", this::show);
    routes.get("/network.csv", this::csv);
    routes.get("/network.graphml", this::graphml);
    routes.get("/network/between", this::side);
    routes.get("/network/of", this::side);
  }

  /** Which part of the network a request asks for. */
  static NetworkWish wish(Context ctx) {
    int most = Asked.number(ctx, "most", 1, FEW);
    if (most > NetworkWish.MOST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.most", NetworkWish.MOST));
    }
    return new NetworkWish(
        Asked.text(ctx, "kind"),
        Asked.text(ctx, "standing"),
        period(ctx, "from").map(Period::first).orElse(null),
        period(ctx, "to").map(Period::last).orElse(null),
        Asked.text(ctx, "party"),
        Asked.text(ctx, "entity"),
        "yes".equals(Asked.text(ctx, "places")),
        most);
  }

  private static Optional<Period> period(Context ctx, String name) {
    @Nullable String text = Asked.text(ctx, name);
    Optional<Period> period = Period.parse(text);
    if (text != null && period.isEmpty()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.at"));
    }
    return period;
  }

  private static Narrowed narrowed(Context ctx) {
    return Narrowed.by(
            ctx, "party", "entity", "kind", "standing", "from", "to", "places", "most", "sort")
        .knowing("standing", STANDINGS)
        .knowing("sort", ORDERS);
  }

  private void show(Context ctx) throws CaseException {
    NetworkWish wish = wish(ctx);
    Narrowed narrowed = narrowed(ctx);
    Window window = Asked.window(ctx, ROWS);
    Network network = desk.look(views -> views.network(wish));
    List<Row> rows = rows(network, narrowed.to("sort"));
    var shown = window.of(rows);
    String entity = wish.entity();
    templates.show(
        ctx,
        "network",
        "network",
        Say.say("network.title"),
        new Screen(
            network,
            shown.rows(),
            Pager.of("/network", narrowed, window, shown),
            narrowed,
            desk.look(CaseViews::kinds).keySet().stream().sorted(Kinds.ORDER).toList(),
            entity == null ? null : desk.look(views -> views.entity(entity)).orElse(null)));
  }

  /** The links as rows; ties as the network has them. */
  static List<Row> rows(Network network, String order) {
    Map<String, Network.Node> nodes = new LinkedHashMap<>();
    network.nodes().forEach(node -> nodes.put(node.entity(), node));
    List<Row> rows = new ArrayList<>();
    for (Network.Link link : network.links()) {
      Network.Node a = nodes.get(link.a());
      Network.Node b = nodes.get(link.b());
      if (a != null && b != null) {
        rows.add(new Row(a, b, link));
      }
    }
    Comparator<Row> byFindings = Comparator.comparingInt(row -> -row.link().findings());
    rows.sort(
        switch (order) {
          case "roots" -> Comparator.<Row>comparingInt(row -> -row.link().roots().size());
          case "name" -> Comparator.<Row, String>comparing(row -> row.a().name());
          case "from" ->
              Comparator.comparing(
                  row -> row.link().begins(), Comparator.nullsLast(Comparator.naturalOrder()));
          default -> byFindings;
        });
    return rows;
  }

  private void side(Context ctx) throws CaseException {
    String one = String.valueOf(Asked.text(ctx, "one"));
    @Nullable String other = Asked.text(ctx, "other");
    var window = new Window(0, FINDINGS);
    Side side = desk.look(views -> side(views, one, other, window));
    if (Asked.text(ctx, "part") != null) {
      templates.part(ctx, "networkside", side);
    } else {
      templates.show(ctx, "networkbetween", "network", Say.say("network.title"), side);
    }
  }

  private static Side side(CaseViews views, String one, @Nullable String other, Window window)
      throws CaseException {
    Entity known =
        views.entity(one).orElseThrow(() -> Refusal.missing(Say.say("trouble.noEntity")));
    @Nullable Entity second = null;
    if (other != null) {
      second = views.entity(other).orElseThrow(() -> Refusal.missing(Say.say("trouble.noEntity")));
    }
    Listing<Finding> findings =
        other == null
            ? views.findings(new FindingWish(null, null, null, null, null, null, one), window)
            : views.between(one, other, window);
    List<Told> told = new ArrayList<>();
    for (Finding finding : findings.rows()) {
      told.add(
          new Told(
              finding,
              other == null ? List.of() : FindingsScreen.footnotes(views, finding, QUOTES)));
    }
    return new Side(known, second, told, findings.total());
  }

  private void csv(Context ctx) throws CaseException {
    Network network = desk.look(views -> views.network(wish(ctx)));
    var csv =
        new StringBuilder(
            "a,aKind,b,bKind,direction,kinds,findings,roots,contradicted,from,to\r\n");
    for (Row row : rows(network, narrowed(ctx).to("sort"))) {
      Network.Link link = row.link();
      csv.append(NetworkFile.cell(row.a().name())).append(',');
      csv.append(Words.of(row.a().kind())).append(',');
      csv.append(NetworkFile.cell(row.b().name())).append(',');
      csv.append(Words.of(row.b().kind())).append(',');
      csv.append(row.arrow()).append(',');
      csv.append(NetworkFile.cell(String.join(" ", link.kinds()))).append(',');
      csv.append(link.findings()).append(',').append(link.roots().size()).append(',');
      csv.append(link.contradicted()).append(',');
      csv.append(link.begins() == null ? "" : link.begins()).append(',');
      csv.append(link.ends() == null ? "" : link.ends()).append("\r\n");
    }
    file(ctx, "network.csv", "text/csv; charset=utf-8", csv.toString());
  }

  private void graphml(Context ctx) throws CaseException {
    Network network = desk.look(views -> views.network(wish(ctx)));
    file(ctx, "network.graphml", "application/xml; charset=utf-8", NetworkFile.graphml(network));
  }

  private static void file(Context ctx, String name, String type, String text) {
    ctx.contentType(type);
    ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    ctx.result(text);
  }
}
