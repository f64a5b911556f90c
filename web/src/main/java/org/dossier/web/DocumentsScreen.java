package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.store.CaseException;
import org.dossier.store.DocumentWish;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

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

  record Documents(List<Document> rows, Pager pager, Map<String, String> narrowed) {
    String narrowed(String name) {
      return narrowed.getOrDefault(name, "");
    }

    List<String> states() {
      return STATES;
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/documents", this::show);
  }

  private void show(Context ctx) throws CaseException {
    @Nullable String state = Asked.text(ctx, "state");
    if (state != null && !STATES.contains(state)) {
      state = null;
    }
    @Nullable String language = Asked.text(ctx, "language");
    if (language != null && !language.matches("[a-z]{2,3}")) {
      language = null;
    }
    var wish = new DocumentWish(Asked.text(ctx, "q"), state, language);
    Window window = Asked.window(ctx, ROWS);
    Listing<Document> listing = desk.look(views -> views.documents(wish, window));
    var narrowed = new LinkedHashMap<String, String>();
    put(narrowed, "q", wish.words());
    put(narrowed, "state", wish.state());
    put(narrowed, "language", wish.language());
    templates.show(
        ctx,
        "documents",
        "documents",
        Say.say("documents.title"),
        new Documents(listing.rows(), Pager.of("/documents", narrowed, window, listing), narrowed));
  }

  static void put(Map<String, String> narrowed, String name, @Nullable String value) {
    if (value != null) {
      narrowed.put(name, value);
    }
  }
}
