package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import org.dossier.search.Gloss;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** What a foreign word is, for who reads a page. */
final class GlossApi {
  /** A term has no more words. */
  private static final int LONGEST = 120;

  void route(RoutesConfig routes) {
    routes.get("/api/gloss", Freshness.byContent(GlossApi::gloss));
  }

  /**
   * The terms of {@code word} in the languages {@code language}, two letters each with commas
   * between; without any, in all.
   */
  private static void gloss(Context ctx) {
    @Nullable String word = Asked.text(ctx, "word");
    if (word == null || word.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.word", LONGEST));
    }
    @Nullable String into = Asked.text(ctx, "language");
    List<Gloss.Term> terms = Gloss.of(word, into == null ? List.of() : List.of(into.split(",")));
    Api.list(
        ctx,
        new Listing<>(terms, terms.size()),
        new Window(0, Math.max(1, terms.size())),
        (lines, term) -> {
          var row = new LinkedHashMap<String, Object>();
          row.put("from", term.from());
          row.put("to", term.to());
          row.put("names", term.names());
          lines.row(row);
        });
  }
}
