package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.dossier.model.Document;
import org.dossier.pipeline.AddingNow;
import org.dossier.store.CaseException;
import org.dossier.store.Listing;
import org.dossier.store.News;
import org.dossier.store.Visits;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Reading a file anew, marking the case as seen, and what programs ask of both. */
final class RetryScreen {
  private final Desk desk;

  RetryScreen(Desk desk) {
    this.desk = desk;
  }

  void route(RoutesConfig routes) {
    routes.post("/documents/{document}/retry", this::retry);
    routes.post("/seen", this::seen);
    routes.get("/api/progress", Freshness.byContent(this::progress));
    routes.get("/api/news", Freshness.byContent(this::news));
    routes.get("/api/failures", Freshness.byContent(this::failures));
  }

  private void retry(Context ctx) throws CaseException {
    Document document =
        desk.look(views -> views.document(Asked.document(ctx)))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noDocument")));
    try {
      desk.retries().begin(document);
    } catch (CaseException e) {
      throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
    ctx.redirect("/#failures", HttpStatus.SEE_OTHER);
  }

  private void seen(Context ctx) throws CaseException {
    try (Visits visits = desk.visits()) {
      visits.seen(desk.clock().instant());
    }
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void progress(Context ctx) {
    Optional<AddingNow> now = AddingNow.read(desk.folder());
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("adding", now.isPresent());
    now.ifPresent(
        adding -> {
          row.put("step", adding.step());
          row.put("expected", adding.all());
          row.put("done", adding.accounted());
          row.put("troubled", adding.troubled());
          row.put("rate", adding.rate());
          row.put("secondsLeft", adding.secondsLeft().orElse(null));
        });
    Api.one(ctx, lines -> lines.row(row));
  }

  private void news(Context ctx) throws CaseException {
    News news = desk.look(views -> views.news(1));
    var row = new LinkedHashMap<String, Object>();
    row.put("since", news.since());
    row.put("documents", news.documents());
    row.put("findings", news.findings());
    Api.one(ctx, lines -> lines.row(row));
  }

  private void failures(Context ctx) throws CaseException {
    Window window = Api.window(ctx);
    Listing<Document> troubled = desk.look(views -> views.troubled(window));
    Api.list(ctx, troubled, window, (lines, document) -> lines.document(document));
  }
}
