package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.search.QuerySyntaxException;
import org.dossier.store.CaseException;
import org.dossier.store.Listing;
import org.dossier.store.SavedSearch;
import org.dossier.store.SavedSearches;
import org.dossier.store.Window;
import org.dossier.store.sql.SqlSavedSearches;
import org.jspecify.annotations.Nullable;

/** Searches that were saved, and what is new in them. */
final class SavedScreen {
  private static final int LONGEST = 200;
  private static final Window ALL = new Window(0, 10_000);

  private final Desk desk;
  private final Templates templates;

  SavedScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * A saved search today.
   *
   * @param passages that it finds now
   * @param mistake why it finds nothing that can be counted; null when it does
   */
  record Watched(SavedSearch search, long passages, @Nullable String mistake) {
    /** How many passages there are more than when somebody looked last. */
    long fresh() {
      return Math.max(0, passages - search.passages());
    }
  }

  /** The list. */
  record Saved(List<Watched> searches, List<SavedSearch> removed) {}

  void route(RoutesConfig routes) {
    routes.get(
        "/saved", ctx -> templates.show(ctx, "saved", "search", Say.say("saved.title"), saved()));
    routes.get("/api/saved", Freshness.byContent(this::list));
    routes.post("/saved", this::save);
    routes.post("/saved/{search}/look", this::look);
    routes.post("/saved/{search}/remove", ctx -> change(ctx, SavedSearches::remove));
    routes.post("/saved/{search}/restore", ctx -> change(ctx, SavedSearches::restore));
  }

  private SavedSearches open() throws CaseException {
    return SqlSavedSearches.open(desk.folder().database());
  }

  private Saved saved() throws CaseException, IOException {
    List<SavedSearch> all;
    try (SavedSearches searches = open()) {
      all = searches.all();
    }
    List<Watched> watched = new ArrayList<>();
    for (SavedSearch search : all) {
      if (!search.removed()) {
        watched.add(watched(search));
      }
    }
    return new Saved(watched, all.stream().filter(SavedSearch::removed).toList());
  }

  private Watched watched(SavedSearch search) throws IOException {
    try {
      long passages = desk.index().extent(Sought.at(search.address()).query()).passages();
      return new Watched(search, passages, null);
    } catch (QuerySyntaxException e) {
      return new Watched(search, 0, e.getMessage());
    }
  }

  private void save(Context ctx) throws CaseException, IOException {
    Sought sought = Sought.ofForm(ctx);
    if (sought.isEmpty()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.noQuery"));
    }
    String called = sought.called();
    String name = called.length() > LONGEST ? called.substring(0, LONGEST) : called;
    try (SavedSearches searches = open()) {
      long passages = desk.index().extent(sought.query()).passages();
      searches.save(name, sought.address("/search"), passages, desk.clock().instant());
    } catch (QuerySyntaxException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    ctx.redirect("/saved", HttpStatus.SEE_OTHER);
  }

  private void look(Context ctx) throws CaseException, IOException {
    try (SavedSearches searches = open()) {
      SavedSearch search = known(searches, ctx);
      searches.look(search.id(), watched(search).passages(), desk.clock().instant());
      ctx.redirect(search.address(), HttpStatus.SEE_OTHER);
    }
  }

  /** A change to one. */
  @FunctionalInterface
  private interface Change {
    void make(SavedSearches searches, String id, Instant at) throws CaseException;
  }

  private void change(Context ctx, Change change) throws CaseException {
    try (SavedSearches searches = open()) {
      change.make(searches, known(searches, ctx).id(), desk.clock().instant());
    }
    ctx.redirect("/saved", HttpStatus.SEE_OTHER);
  }

  private static SavedSearch known(SavedSearches searches, Context ctx) throws CaseException {
    return searches
        .find(ctx.pathParam("search"))
        .orElseThrow(() -> Refusal.missing(Say.say("trouble.noSearch")));
  }

  private void list(Context ctx) throws CaseException, IOException {
    List<Watched> searches = saved().searches();
    Api.list(
        ctx,
        new Listing<>(searches, searches.size()),
        ALL,
        (lines, watched) -> lines.row(row(watched)));
  }

  private static Map<String, @Nullable Object> row(Watched watched) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", watched.search().id());
    row.put("name", watched.search().name());
    row.put("address", watched.search().address());
    row.put("saved", watched.search().saved().toString());
    row.put("seen", watched.search().seen().toString());
    row.put("passages", watched.passages());
    row.put("new", watched.fresh());
    return row;
  }
}
