package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.store.FindingWish;
import org.dossier.store.Judgement;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Window;
import org.dossier.store.Words;

/** Who and what is named, in every spelling, and where. */
final class EntitiesScreen {
  private static final int ROWS = 50;
  private static final int FINDINGS = 30;
  private static final int LIKELY = 12;

  /** Shorter words are everybody's. */
  private static final int LONG = 4;

  /** Spellings that weighing can't tell apart. */
  private static final String SAME = "The same name but for";

  private static final List<String> KINDS =
      List.of("person", "organization", "location", "equipment", "position");

  private final Desk desk;
  private final Templates templates;

  EntitiesScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Entities(List<Entity> rows, Pager pager, Narrowed narrowed) {
    List<String> kinds() {
      return KINDS;
    }
  }

  record One(
      Entity entity,
      Listing<Finding> findings,
      List<Located<Mention>> mentions,
      Pager pager,
      SortedMap<String, String> merges,
      List<Judgement> judgements,
      boolean pending,
      List<Entity> likely) {
    /** The spellings of each script, the script that is most used first. */
    Map<String, List<Entity.Alias>> byScript() {
      Map<String, List<Entity.Alias>> scripts = new LinkedHashMap<>();
      entity
          .aliases()
          .forEach(
              alias -> scripts.computeIfAbsent(alias.script(), _ -> new ArrayList<>()).add(alias));
      return scripts;
    }

    /** Whether a spelling came in as another name, and can leave so. */
    boolean isApart(Entity.Alias alias) {
      String why = merges.get(alias.text());
      return why != null && !why.startsWith(SAME);
    }

    String address(Located<Mention> at) {
      return PageScreen.address(at.document(), at.record().page(), at.record().span());
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/entities", this::list);
    routes.get("/entities/{entity}", this::one);
  }

  private void list(Context ctx) throws CaseException {
    Narrowed narrowed = Narrowed.by(ctx, "q", "kind").knowing("kind", KINDS);
    Window window = Asked.window(ctx, ROWS);
    Listing<Entity> listing =
        desk.look(views -> views.entities(narrowed.wish("q"), narrowed.wish("kind"), window));
    templates.show(
        ctx,
        "entities",
        "entities",
        Say.say("entities.title"),
        new Entities(listing.rows(), Pager.of("/entities", narrowed, window, listing), narrowed));
  }

  /** Entities of its kind that share a longer word with its name. */
  private List<Entity> likely(Entity entity) throws CaseException {
    Map<String, Entity> likely = new LinkedHashMap<>();
    for (String word : entity.name().split("[\\s\"«»“”,.]+")) {
      if (word.length() >= LONG && likely.size() < LIKELY) {
        desk.look(views -> views.entities(word, Words.of(entity.kind()), new Window(0, LIKELY)))
            .rows()
            .forEach(other -> likely.putIfAbsent(other.id(), other));
      }
    }
    likely.remove(entity.id());
    return likely.values().stream().limit(LIKELY).toList();
  }

  private void one(Context ctx) throws CaseException {
    String id = ctx.pathParam("entity");
    Window window = Asked.window(ctx, ROWS);
    Entity entity =
        desk.look(views -> views.entity(id))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noEntity")));
    Listing<Located<Mention>> mentions = desk.look(views -> views.mentionsOf(id, window));
    var wish = new FindingWish(null, null, null, null, null, null, id);
    Listing<Finding> findings = desk.look(views -> views.findings(wish, new Window(0, FINDINGS)));
    templates.show(
        ctx,
        "entity",
        "entities",
        entity.name(),
        new One(
            entity,
            findings,
            mentions.rows(),
            Pager.of("/entities/" + id, Narrowed.NOT, window, mentions),
            desk.look(views -> views.mergesOf(id)),
            desk.look(views -> views.judgementsOf(id)),
            desk.look(views -> views.fact(CaseFolder.JUDGED)).equals(Optional.of("not weighed")),
            likely(entity)));
  }
}
