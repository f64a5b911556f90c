package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.DocumentWish;
import org.dossier.store.FindingRow;
import org.dossier.store.FindingSieve;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Tally;
import org.dossier.store.Window;
import org.dossier.store.json.JsonLines;

/** The case for programs: the same records as {@code --format jsonl}, a window at a time. */
final class Api {
  private static final int ROWS = 50;
  private static final int MOST_ROWS = 500;

  private final Desk desk;
  private final Freshness fresh;

  Api(Desk desk) {
    this.desk = desk;
    fresh = new Freshness(desk);
  }

  void route(RoutesConfig routes) {
    routes.get("/api/case", Freshness.byContent(this::figures));
    routes.get("/api/documents", fresh.of(this::documents));
    routes.get("/api/documents/{document}", fresh.of(this::document));
    routes.get("/api/documents/{document}/pages/{page}", fresh.of(this::page));
    routes.get("/api/documents/{document}/pages/{page}/claims", fresh.of(this::claims));
    routes.get("/api/documents/{document}/pages/{page}/mentions", fresh.of(this::mentions));
    routes.get("/api/findings", fresh.of(this::findings));
    routes.get("/api/findings/{finding}", fresh.of(this::finding));
    routes.get("/api/entities", fresh.of(this::entities));
    routes.get("/api/entities/{entity}", fresh.of(this::entity));
    new SearchApi(desk).route(routes);
    new ListsApi(desk, fresh).route(routes);
    new NetworkApi(desk).route(routes);
    new SourcesApi(desk).route(routes);
    new ReportsApi(desk).route(routes);
    routes.get(
        "/api/*",
        _ -> {
          throw Refusal.missing(Say.say("trouble.noPage"));
        });
  }

  static Window window(Context ctx) {
    return window(ctx, ROWS);
  }

  private static Window window(Context ctx, int absent) {
    int first = Asked.number(ctx, "first", 0, 0);
    int most = Asked.number(ctx, "most", 1, absent);
    if (most > MOST_ROWS) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.most", MOST_ROWS));
    }
    return new Window(first, most);
  }

  private void figures(Context ctx) throws CaseException {
    Tally tally = desk.tally();
    var row = new LinkedHashMap<String, Object>();
    row.put("documents", tally.documents());
    row.put("states", tally.states());
    row.put("languages", tally.languages());
    row.put("pages", tally.pages());
    row.put("ocrPages", tally.ocrPages());
    row.put("mentions", desk.look(CaseViews::mentionCount));
    row.put("claims", tally.claims());
    row.put("entities", tally.entities());
    row.put("findings", tally.findings());
    row.put("coverage", tally.coverage());
    one(ctx, lines -> lines.row(row));
  }

  private void documents(Context ctx) throws CaseException {
    DocumentWish wish = Asked.documents(ctx);
    Window window = window(ctx);
    Listing<Document> listing = desk.look(views -> views.documents(wish, window));
    list(ctx, listing, window, JsonLines::document);
  }

  private void document(Context ctx) throws CaseException {
    Document document = known(Asked.document(ctx));
    one(ctx, lines -> lines.document(document));
  }

  private Document known(DocumentId id) throws CaseException {
    return desk.look(views -> views.document(id))
        .orElseThrow(() -> Refusal.missing(Say.say("trouble.noDocument")));
  }

  /** A page of a document that the request names. */
  private record At(Document document, Page page, Map<String, Entity> entities) {
    String text(int number) {
      if (number != page.number()) {
        throw new IllegalArgumentException("a record of page " + number + " on " + page.number());
      }
      return page.text();
    }

    <T> Located<T> located(T record) {
      return new Located<>(document.id(), document.path(), record);
    }
  }

  private At at(Context ctx) throws CaseException {
    Document document = known(Asked.document(ctx));
    int number = Asked.pageNumber(ctx);
    Page page =
        desk.look(views -> views.page(document.id(), number))
            .orElseThrow(
                () -> Refusal.missing(Say.say("trouble.noSuchPage", number, document.pages())));
    return new At(document, page, desk.look(views -> views.entitiesOn(document.id(), number)));
  }

  private void page(Context ctx) throws CaseException {
    At at = at(ctx);
    Json.write(
        ctx,
        json ->
            json.one((_, n) -> at.text(n), Map.of(), lines -> lines.page(at.located(at.page()))));
  }

  private void claims(Context ctx) throws CaseException {
    At at = at(ctx);
    List<Claim> claims = desk.look(views -> views.claimsOn(at.document().id(), at.page().number()));
    onPage(ctx, at, claims, JsonLines::claim);
  }

  private void mentions(Context ctx) throws CaseException {
    At at = at(ctx);
    List<Mention> mentions =
        desk.look(views -> views.mentionsOn(at.document().id(), at.page().number()));
    onPage(ctx, at, mentions, JsonLines::mention);
  }

  private void findings(Context ctx) throws CaseException {
    FindingSieve sieve = Asked.sieve(ctx);
    Window window = window(ctx);
    Listing<FindingRow> listing = desk.look(views -> views.findings(sieve, window));
    list(ctx, listing, window, (lines, row) -> lines.finding(row.finding()));
  }

  private void finding(Context ctx) throws CaseException {
    String id = ctx.pathParam("finding");
    Finding finding =
        desk.look(views -> views.finding(id))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noFinding")));
    one(ctx, lines -> lines.finding(finding));
  }

  private void entities(Context ctx) throws CaseException {
    Window window = window(ctx);
    Listing<Entity> listing =
        desk.look(views -> views.entities(Asked.text(ctx, "q"), Asked.text(ctx, "kind"), window));
    list(ctx, listing, window, JsonLines::entity);
  }

  private void entity(Context ctx) throws CaseException {
    String id = ctx.pathParam("entity");
    Entity entity =
        desk.look(views -> views.entity(id))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noEntity")));
    one(ctx, lines -> lines.entity(entity));
  }

  /** Writes one record of a list. */
  @FunctionalInterface
  interface Row<T> {
    void write(JsonLines lines, T record) throws IOException;
  }

  static <T> void list(Context ctx, Listing<T> listing, Window window, Row<T> row) {
    Paging.link(ctx, window, window.first() + window.most() < listing.total());
    Json.write(
        ctx,
        json ->
            json.list(
                listing.total(),
                window.first(),
                (_, _) -> "",
                Map.of(),
                lines -> {
                  for (T record : listing.rows()) {
                    row.write(lines, record);
                  }
                }));
  }

  static void one(Context ctx, Json.Rows row) {
    Json.write(ctx, json -> json.one((_, _) -> "", Map.of(), row));
  }

  /** A page holds few: all of them where no window is asked for. */
  private static <T> void onPage(Context ctx, At at, List<T> all, Row<Located<T>> row) {
    Window window = window(ctx, MOST_ROWS);
    Paging.link(ctx, window, window.first() + window.most() < all.size());
    List<T> records = window.of(all).rows();
    Json.write(
        ctx,
        json ->
            json.list(
                all.size(),
                window.first(),
                (_, number) -> at.text(number),
                at.entities(),
                lines -> {
                  for (T record : records) {
                    row.write(lines, at.located(record));
                  }
                }));
  }
}
