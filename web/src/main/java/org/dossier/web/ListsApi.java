package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyWindow;
import org.dossier.outputs.register.RegisterEntry;
import org.dossier.outputs.register.RegisterEntry.Figure;
import org.dossier.store.CaseException;
import org.dossier.store.Happening;
import org.dossier.store.HappeningWish;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** Register, timeline and custody for programs: rows of their own keys. */
final class ListsApi {
  private final Desk desk;
  private final Freshness fresh;

  ListsApi(Desk desk, Freshness fresh) {
    this.desk = desk;
    this.fresh = fresh;
  }

  void route(RoutesConfig routes) {
    routes.get("/api/register", fresh.of(this::register));
    routes.get("/api/timeline", fresh.of(this::timeline));
    routes.get("/api/custody", Freshness.byContent(this::custody));
  }

  private void register(Context ctx) throws CaseException {
    Window window = Api.window(ctx);
    Listing<RegisterEntry> entries = RegisterScreen.entries(desk, Asked.register(ctx), window);
    Api.list(ctx, entries, window, (lines, entry) -> lines.row(row(entry)));
  }

  private static Map<String, @Nullable Object> row(RegisterEntry entry) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("finding", entry.finding().id());
    row.put("kind", entry.finding().kind());
    row.put("supplier", known(entry.supplier()));
    row.put("recipient", known(entry.recipient()));
    figure(row, "ordered", entry.ordered());
    row.put("designation", known(entry.designation()));
    row.put("description", known(entry.description()));
    figure(row, "orderYear", entry.orderYear());
    figure(row, "deliveryYears", entry.deliveryYears());
    figure(row, "delivered", entry.delivered());
    figure(row, "price", entry.price());
    row.put("date", known(entry.date()));
    row.put("standing", Words.of(entry.finding().standing()));
    row.put("comments", entry.comments());
    return row;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void figure(Map<String, @Nullable Object> row, String name, Figure figure) {
    row.put(name, known(figure.text()));
    row.put(name + "Uncertain", figure.uncertain());
  }

  private void timeline(Context ctx) throws CaseException {
    @Nullable String part = Asked.text(ctx, "at");
    @Nullable Period at = Period.parse(part).orElse(null);
    if (part != null && at == null) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.at"));
    }
    var any =
        new HappeningWish(
            Asked.text(ctx, "kind"),
            Asked.text(ctx, "standing"),
            Asked.text(ctx, "entity"),
            null,
            null,
            false);
    HappeningWish wish = at == null ? any : any.within(at.first(), at.last());
    Window window = Api.window(ctx);
    Listing<Happening> listing = desk.look(views -> views.happenings(wish, window));
    Api.list(ctx, listing, window, (lines, happening) -> lines.row(row(happening)));
  }

  private static Map<String, @Nullable Object> row(Happening happening) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("from", happening.begins().toString());
    row.put("to", happening.ends().toString());
    row.put("kind", happening.kind());
    row.put(happening.isDocument() ? "document" : "finding", happening.id());
    return row;
  }

  /** A window has no number of rows before it, since nobody counts a log for one. */
  private void custody(Context ctx) throws CaseException {
    CustodyWindow window = CustodyScreen.window(desk, ctx);
    CustodyScreen.Custody custody = CustodyScreen.custody(desk, window);
    Paging.linkLog(ctx, window.start(), window.end(), window.size());
    Json.write(
        ctx,
        json ->
            json.log(
                window.start(),
                window.end(),
                window.size(),
                custody.word(),
                lines -> {
                  for (CustodyWindow.Line line : window.lines()) {
                    lines.row(row(line));
                  }
                }));
  }

  private static Map<String, @Nullable Object> row(CustodyWindow.Line line) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    CustodyEvent event = line.event();
    if (event != null) {
      row.put("item", event.itemId());
      row.put("parent", event.parentId());
      row.put("path", event.containerPath());
      row.put("sha256", event.sha256());
      row.put("size", event.size());
      row.put("received", event.received().toString());
      row.put("receivedFrom", event.receivedFrom());
      row.put("method", event.method());
      row.put("custodian", event.custodian());
      row.put("action", event.action());
      row.put("tool", event.tool());
    }
    row.put("entryHash", line.entryHash());
    row.put("fault", line.fault());
    return row;
  }
}
