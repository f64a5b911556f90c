package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.store.CaseException;
import org.dossier.store.FindingWish;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Window;

/** Who and what is named, in every spelling, and where. */
final class EntitiesScreen {
  private static final int ROWS = 50;
  private static final int FINDINGS = 30;
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
      Entity entity, Listing<Finding> findings, List<Located<Mention>> mentions, Pager pager) {
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
            Pager.of("/entities/" + id, Narrowed.NOT, window, mentions)));
  }
}
