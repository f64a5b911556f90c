package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.search.Hit;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.dossier.store.CaseException;
import org.dossier.store.Tally;
import org.jspecify.annotations.Nullable;

/** Passages in three languages, as the query is typed. */
final class SearchScreen {
  private static final int ROWS = 20;
  private static final int MOST_PAGES = 50;
  private static final List<String> LANGUAGES = List.of("en", "ru", "zh");

  private final Desk desk;
  private final Templates templates;

  SearchScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** A passage as it is shown. */
  record Row(Hit hit, Marked snippet) {}

  /**
   * What a query found.
   *
   * @param query empty: nothing was asked yet
   * @param mistake what is wrong with the query; null when nothing is
   * @param more true when there are passages after these
   */
  record Found(
      String query,
      String language,
      boolean exact,
      int page,
      List<Row> rows,
      boolean more,
      @Nullable String mistake,
      Tally tally) {
    List<String> languages() {
      return LANGUAGES;
    }
  }

  void route(RoutesConfig routes) {
    routes.get(
        "/search",
        ctx -> templates.show(ctx, "search", "search", Say.say("search.title"), found(ctx)));
    routes.get("/search/found", ctx -> templates.part(ctx, "found", found(ctx)));
  }

  private Found found(Context ctx) throws CaseException, IOException {
    @Nullable String query = Asked.text(ctx, "q");
    @Nullable String language = Asked.text(ctx, "language");
    if (language != null && !LANGUAGES.contains(language)) {
      language = null;
    }
    boolean exact = Asked.text(ctx, "exact") != null;
    int page = Math.min(MOST_PAGES, Asked.number(ctx, "page", 1, 1));
    List<Hit> hits = List.of();
    String mistake = null;
    if (query != null) {
      try {
        List<String> only = language == null ? List.of() : List.of(language);
        hits = desk.index().find(new Query(query, only, exact), page * ROWS + 1);
      } catch (QuerySyntaxException e) {
        mistake = e.getMessage();
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = (page - 1) * ROWS; i < Math.min(hits.size(), page * ROWS); i++) {
      rows.add(new Row(hits.get(i), Marked.of(hits.get(i).snippet(), hits.get(i).matched())));
    }
    return new Found(
        query == null ? "" : query,
        language == null ? "" : language,
        exact,
        page,
        rows,
        hits.size() > page * ROWS,
        mistake,
        desk.tally());
  }
}
