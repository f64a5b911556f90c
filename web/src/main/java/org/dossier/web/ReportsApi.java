package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.store.CaseException;
import org.dossier.store.Draft;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Drafts of reports for programs. */
final class ReportsApi {
  private final Desk desk;

  ReportsApi(Desk desk) {
    this.desk = desk;
  }

  void route(RoutesConfig routes) {
    routes.get("/api/reports", Freshness.byContent(this::drafts));
    routes.get("/api/reports/{draft}", Freshness.byContent(this::draft));
  }

  private void drafts(Context ctx) throws CaseException {
    List<Draft> all = desk.draftsNow();
    Window window = Api.window(ctx);
    Api.list(ctx, window.of(all), window, (lines, draft) -> lines.row(row(draft)));
  }

  private void draft(Context ctx) throws CaseException {
    Draft draft = ReportsScreen.known(desk, ctx);
    Map<String, @Nullable Object> row = row(draft);
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Draft.Part part : draft.parts()) {
      parts.add(Map.of(part.finding() ? "finding" : "text", part.value()));
    }
    row.put("content", parts);
    Json.write(ctx, json -> json.one((_, _) -> "", Map.of(), lines -> lines.row(row)));
  }

  private static Map<String, @Nullable Object> row(Draft draft) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("report", draft.number());
    row.put("name", draft.name());
    row.put("parts", draft.parts().size());
    row.put("changed", draft.changed().toString());
    return row;
  }
}
