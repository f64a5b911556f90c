package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.search.Answer;
import org.dossier.search.Facets;
import org.dossier.search.Hit;
import org.dossier.search.QuerySyntaxException;
import org.dossier.store.CaseException;
import org.dossier.store.Tally;
import org.jspecify.annotations.Nullable;

/** Passages in three languages, as the query is typed. */
final class SearchScreen {
  private static final int ROWS = 10;
  private static final int MOST_PAGES = 100;
  private static final List<String> LANGUAGES = List.of("en", "ru", "zh");
  private static final List<String> ORDERS = List.of("best", "newest", "oldest");
  private static final Answer NOTHING = new Answer(List.of(), 0, false, List.of());

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
   * @param more true when there are passages after these
   * @param facets null where they are asked for by themselves, since all passages must be counted
   * @param mistake what is wrong with the query; null when nothing is
   * @param unindexed documents that were not searched; counted where nothing was found
   */
  record Found(
      Sought sought,
      int page,
      Answer answer,
      List<Row> rows,
      boolean more,
      @Nullable Facets facets,
      @Nullable String mistake,
      Tally tally,
      int unindexed) {
    List<String> languages() {
      return LANGUAGES;
    }

    List<String> orders() {
      return ORDERS;
    }

    int firstRank() {
      return (page - 1) * ROWS + 1;
    }
  }

  /** What the passages of a search are made up of. */
  record Counted(Sought sought, Facets facets) {}

  void route(RoutesConfig routes) {
    routes.get(
        "/search",
        ctx -> templates.show(ctx, "search", "search", Say.say("search.title"), found(ctx, true)));
    routes.get("/search/found", ctx -> templates.part(ctx, "found", found(ctx, false)));
    routes.get("/search/facets", ctx -> templates.part(ctx, "facets", counted(ctx)));
  }

  private Found found(Context ctx, boolean whole) throws CaseException, IOException {
    Sought sought = Sought.by(ctx);
    int page = Math.min(MOST_PAGES, Asked.number(ctx, "page", 1, 1));
    Answer answer = NOTHING;
    @Nullable Facets facets = null;
    String mistake = null;
    if (!sought.isEmpty()) {
      try {
        answer = desk.index().ask(sought.query(), (page - 1) * ROWS, ROWS);
        facets = whole ? desk.index().facets(sought.query()) : null;
      } catch (QuerySyntaxException e) {
        mistake = e.getMessage();
      }
    }
    List<Hit> hits = answer.hits();
    List<Row> rows = new ArrayList<>();
    for (Hit hit : hits) {
      rows.add(new Row(hit, Marked.of(hit.snippet(), hit.matched())));
    }
    Tally tally = desk.tally();
    return new Found(
        sought,
        page,
        answer,
        rows,
        answer.total() > (long) page * ROWS,
        facets,
        mistake,
        tally,
        rows.isEmpty() ? desk.unindexed(tally) : 0);
  }

  private Counted counted(Context ctx) throws IOException {
    Sought sought = Sought.by(ctx);
    try {
      return new Counted(sought, desk.index().facets(sought.query()));
    } catch (QuerySyntaxException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }
}
