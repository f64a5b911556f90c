package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.store.CaseException;
import org.dossier.store.DocumentWish;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.dossier.store.Words;

/** The files of the case. */
final class DocumentsScreen {
  private static final int ROWS = 50;
  private static final List<String> STATES =
      List.of(State.values()).stream().map(Words::of).toList();

  private final Desk desk;
  private final Templates templates;

  DocumentsScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Documents(List<Document> rows, Pager pager, Narrowed narrowed) {
    List<String> states() {
      return STATES;
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/documents", this::show);
  }

  private void show(Context ctx) throws CaseException {
    var narrowed =
        Narrowed.by(ctx, "q", "state", "language", "dated", "entity").knowing("state", STATES);
    DocumentWish asked = Asked.documents(ctx);
    var wish =
        new DocumentWish(
            asked.words(), narrowed.wish("state"), asked.language(), asked.dated(), asked.entity());
    Window window = Asked.window(ctx, ROWS);
    Listing<Document> listing = desk.look(views -> views.documents(wish, window));
    templates.show(
        ctx,
        "documents",
        "documents",
        Say.say("documents.title"),
        new Documents(listing.rows(), Pager.of("/documents", narrowed, window, listing), narrowed));
  }
}
