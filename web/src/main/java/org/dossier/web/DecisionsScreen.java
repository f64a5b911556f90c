package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import org.dossier.store.CaseException;
import org.dossier.store.Decision;
import org.dossier.store.Decisions;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** What the investigator decided, and deciding. */
final class DecisionsScreen {
  private static final int ROWS = 50;
  private static final int LONGEST = 4_000;
  private static final Set<String> VERDICTS = Set.of("accepted", "rejected", "open");

  private final Desk desk;
  private final Templates templates;

  DecisionsScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Log(Listing<Decision> decisions, Pager pager) {}

  void route(RoutesConfig routes) {
    routes.get("/decisions", this::log);
    routes.post("/findings/{finding}/decision", this::decide);
    routes.post("/findings/{finding}/undo", this::undo);
  }

  private void log(Context ctx) throws CaseException {
    Window window = Asked.window(ctx, ROWS);
    Listing<Decision> log;
    try (Decisions decisions = desk.decisions()) {
      log = decisions.log(window);
    }
    templates.show(
        ctx,
        "decisions",
        "decisions",
        Say.say("decisions.title"),
        new Log(log, Pager.of("/decisions", Narrowed.NOT, window, log)));
  }

  private void decide(Context ctx) throws CaseException {
    String finding = known(ctx);
    @Nullable String verdict = ctx.formParam("verdict");
    @Nullable String words = ctx.formParam("words");
    if (verdict == null || !VERDICTS.contains(verdict)) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.verdict"));
    }
    String note = words == null ? "" : words.strip();
    if (note.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", "words", LONGEST));
    }
    try (Decisions decisions = desk.decisions()) {
      decisions.decide(
          finding,
          note.isEmpty() ? verdict : verdict + ": " + note,
          Visitor.nameOf(ctx),
          desk.clock().instant());
    }
    ctx.redirect("/findings/" + finding, HttpStatus.SEE_OTHER);
  }

  private void undo(Context ctx) throws CaseException {
    String finding = known(ctx);
    try (Decisions decisions = desk.decisions()) {
      decisions.undo(finding, Visitor.nameOf(ctx), desk.clock().instant());
    }
    ctx.redirect("/findings/" + finding, HttpStatus.SEE_OTHER);
  }

  private String known(Context ctx) throws CaseException {
    String id = ctx.pathParam("finding");
    if (desk.look(views -> views.finding(id)).isEmpty()) {
      throw Refusal.missing(Say.say("trouble.noFinding"));
    }
    return id;
  }
}
