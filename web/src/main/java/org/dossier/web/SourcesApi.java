package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.evidence.Source;
import org.dossier.evidence.SourcesException;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Kinship;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Sources for programs: as the investigator wrote them, and what documents let one guess. */
final class SourcesApi {
  private final Desk desk;

  SourcesApi(Desk desk) {
    this.desk = desk;
  }

  void route(RoutesConfig routes) {
    routes.get("/api/sources", Freshness.byContent(this::sources));
    routes.get("/api/sources/alike", Freshness.byContent(this::alike));
  }

  private void sources(Context ctx) throws CaseException, SourcesException {
    Window window = Api.window(ctx);
    Map<String, Integer> documents = desk.look(CaseViews::documentsBySource);
    List<Source> all = List.copyOf(SourcesScreen.text(desk).sources().all());
    Api.list(ctx, window.of(all), window, (lines, source) -> lines.row(row(source, documents)));
  }

  private static Map<String, @Nullable Object> row(Source source, Map<String, Integer> documents) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("name", source.name());
    row.put("kind", source.kind());
    row.put("reliability", String.valueOf(source.reliability()));
    row.put("publisher", source.publisher());
    row.put("derivedFrom", source.derivedFrom());
    row.put("quotes", source.quotes());
    row.put("documents", documents.getOrDefault(source.name(), 0));
    return row;
  }

  private void alike(Context ctx) throws CaseException {
    Window window = Api.window(ctx);
    Listing<Kinship> listing = desk.look(views -> views.kinships(window));
    Api.list(ctx, listing, window, (lines, kinship) -> lines.row(row(kinship)));
  }

  private static Map<String, @Nullable Object> row(Kinship kinship) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("source", kinship.source());
    row.put("document", kinship.document().sha256());
    row.put("otherSource", kinship.otherSource());
    row.put("other", kinship.other().sha256());
    row.put("kind", kinship.kind());
    row.put("oneRoot", kinship.oneRoot());
    row.put("why", kinship.why());
    return row;
  }
}
