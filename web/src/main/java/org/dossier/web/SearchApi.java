package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.search.Answer;
import org.dossier.search.Expansion;
import org.dossier.search.Facets;
import org.dossier.search.Hit;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Search for programs: passages, what they are made up of, what the words were taken for. */
final class SearchApi {
  /** Nobody reads on; a query that found everything would. */
  private static final int MOST_HITS = 5_000;

  private final Desk desk;

  SearchApi(Desk desk) {
    this.desk = desk;
  }

  void route(RoutesConfig routes) {
    routes.get("/api/search", Freshness.byContent(this::search));
    routes.get("/api/search/facets", Freshness.byContent(this::facets));
    routes.get("/api/search/expansions", Freshness.byContent(this::expansions));
  }

  /** A passage and its rank. */
  private record Ranked(int rank, Hit hit) {}

  /** How many passages have a value. */
  private record Count(String field, String value, long passages) {}

  /** A question to the index; a query with a mistake is refused with its explanation. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Query query) throws IOException, QuerySyntaxException;
  }

  private static <T> T ask(Context ctx, Question<T> question) throws IOException {
    Sought sought = Sought.by(ctx);
    @Nullable String to = Asked.text(ctx, "to");
    if (to != null) {
      sought = new Sought(sought.narrowed().with("language", to), sought.off());
    }
    if (sought.isEmpty()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.noQuery"));
    }
    try {
      return question.of(sought.query());
    } catch (QuerySyntaxException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private void search(Context ctx) throws IOException {
    Window window = Api.window(ctx);
    if (window.first() > MOST_HITS) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.most", MOST_HITS));
    }
    Answer answer = ask(ctx, query -> desk.index().ask(query, window.first(), window.most()));
    List<Ranked> ranked = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      ranked.add(new Ranked(window.first() + ranked.size() + 1, hit));
    }
    Api.list(
        ctx,
        new Listing<>(ranked, Math.toIntExact(Math.min(Integer.MAX_VALUE, answer.total()))),
        window,
        (lines, one) -> lines.row(one.hit().row(one.rank())));
  }

  private void facets(Context ctx) throws IOException {
    Window window = Api.window(ctx);
    Facets facets = ask(ctx, query -> desk.index().facets(query));
    List<Count> counts = new ArrayList<>();
    facets
        .counts()
        .forEach(
            (field, values) ->
                values.forEach((value, n) -> counts.add(new Count(field, value, n))));
    Api.list(
        ctx,
        window.of(counts),
        window,
        (lines, count) -> {
          var row = new LinkedHashMap<String, @Nullable Object>();
          row.put("field", count.field());
          row.put("value", count.value());
          row.put("passages", count.passages());
          lines.row(row);
        });
  }

  private void expansions(Context ctx) throws IOException {
    Window window = Api.window(ctx);
    List<Expansion> all = ask(ctx, query -> desk.index().ask(query, 0, 1)).expansions();
    Api.list(ctx, window.of(all), window, (lines, expansion) -> lines.row(row(expansion)));
  }

  private static Map<String, @Nullable Object> row(Expansion expansion) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("key", expansion.key());
    row.put("term", expansion.term());
    row.put("language", expansion.language());
    row.put("names", expansion.names());
    row.put("why", expansion.why());
    row.put("on", expansion.on());
    return row;
  }
}
