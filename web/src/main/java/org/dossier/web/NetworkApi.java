package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.store.CaseException;
import org.dossier.store.Network;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** The network for programs, and for the script that draws it. */
final class NetworkApi {
  private final Desk desk;

  NetworkApi(Desk desk) {
    this.desk = desk;
  }

  void route(RoutesConfig routes) {
    routes.get("/api/network", Freshness.byContent(this::network));
  }

  private void network(Context ctx) throws CaseException {
    Network network = desk.look(views -> views.network(NetworkScreen.wish(ctx)));
    Json.write(
        ctx,
        json ->
            json.network(
                network.total(),
                network.cut(),
                lines -> {
                  for (Network.Node node : network.nodes()) {
                    lines.row(row(node));
                  }
                },
                lines -> {
                  for (Network.Link link : network.links()) {
                    lines.row(row(link));
                  }
                }));
  }

  private static Map<String, @Nullable Object> row(Network.Node node) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entity", node.entity());
    row.put("kind", Words.of(node.kind()));
    row.put("name", node.name());
    row.put("degree", node.degree());
    return row;
  }

  private static Map<String, @Nullable Object> row(Network.Link link) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("a", link.a());
    row.put("b", link.b());
    row.put("forth", link.forth());
    row.put("back", link.back());
    row.put("findings", link.findings());
    row.put("kinds", List.copyOf(link.kinds()));
    row.put("roots", link.roots().size());
    row.put("contradicted", link.contradicted());
    row.put("from", day(link.begins()));
    row.put("to", day(link.ends()));
    return row;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
