package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.store.CaseException;
import org.dossier.store.Judgement;
import org.dossier.store.Judgement.Kind;
import org.dossier.store.Judgements;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** What a person says of findings and entities beside the machine, and the log of it. */
final class JudgingScreen {
  private static final int ROWS = 50;
  private static final int LONGEST = 4_000;
  private static final List<Kind> OF_FINDINGS =
      List.of(Kind.CORRECT, Kind.GRADE, Kind.MERGE, Kind.SPLIT, Kind.COMMENT);

  private final Desk desk;
  private final Templates templates;

  JudgingScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Log(Listing<Judgement> judgements, Pager pager) {}

  void route(RoutesConfig routes) {
    routes.get("/judgements", this::log);
    for (Kind kind : OF_FINDINGS) {
      routes.post("/findings/{finding}/" + Words.of(kind), ctx -> judge(ctx, kind));
    }
    routes.post("/entities/{entity}/one", ctx -> judgeEntity(ctx, Kind.ONE));
    routes.post("/entities/{entity}/apart", ctx -> judgeEntity(ctx, Kind.APART));
    routes.post("/judgements/{number}/undo", this::undo);
    routes.get("/api/judgements", Freshness.byContent(this::api));
  }

  private void log(Context ctx) throws CaseException {
    Window window = Asked.window(ctx, ROWS);
    Listing<Judgement> log = desk.look(views -> views.judgements(window));
    templates.show(
        ctx,
        "judgements",
        "decisions",
        Say.say("judgements.title"),
        new Log(log, Pager.of("/judgements", Narrowed.NOT, window, log)));
  }

  private void judge(Context ctx, Kind kind) throws CaseException {
    String finding = ctx.pathParam("finding");
    if (desk.look(views -> views.finding(finding)).isEmpty()) {
      throw Refusal.missing(Say.say("trouble.noFinding"));
    }
    record(
        ctx,
        new Judgement.Draft(
            kind,
            finding,
            target(ctx, kind),
            value(ctx, kind),
            words(ctx, "words"),
            kind == Kind.SPLIT ? ctx.formParams("claim") : List.of()));
    ctx.redirect("/findings/" + finding + "#yours", HttpStatus.SEE_OTHER);
  }

  private void judgeEntity(Context ctx, Kind kind) throws CaseException {
    String entity = ctx.pathParam("entity");
    String target = null;
    String value = words(ctx, "spelling");
    if (kind == Kind.ONE) {
      String id = words(ctx, "other").replaceFirst("^.*/entities/", "").replaceFirst("[?#].*$", "");
      value =
          desk.look(views -> views.entity(id))
              .orElseThrow(
                  () -> new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.otherEntity")))
              .name();
      target = id;
    }
    record(ctx, new Judgement.Draft(kind, entity, target, value, words(ctx, "words"), List.of()));
    ctx.redirect("/entities/" + entity + "#yours", HttpStatus.SEE_OTHER);
  }

  private static @Nullable String target(Context ctx, Kind kind) {
    return switch (kind) {
      case CORRECT -> {
        String role = words(ctx, "role");
        if (!role.matches("[a-z][a-z-]{0,40}")) {
          throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.whichRole"));
        }
        yield role;
      }
      case MERGE -> {
        String other = words(ctx, "other").isEmpty() ? words(ctx, "chosen") : words(ctx, "other");
        String id = other.replaceFirst("^.*/findings/", "").replaceFirst("[?#].*$", "");
        if (!id.matches("f-[0-9a-f]{16}")) {
          throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.other"));
        }
        yield id;
      }
      case GRADE, SPLIT, COMMENT, ONE, APART -> null;
    };
  }

  private static String value(Context ctx, Kind kind) {
    return switch (kind) {
      case CORRECT, COMMENT -> words(ctx, "value");
      case GRADE -> {
        String grade = words(ctx, "reliability") + words(ctx, "credibility");
        if (!grade.matches("[A-F][1-6]")) {
          throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.grade"));
        }
        yield grade;
      }
      case MERGE, SPLIT, ONE, APART -> "";
    };
  }

  private static String words(Context ctx, String name) {
    String given = ctx.formParam(name);
    String words = given == null ? "" : given.strip();
    if (words.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", name, LONGEST));
    }
    return words;
  }

  /** What makes no sense is the form's fault, not the case's. */
  private void record(Context ctx, Judgement.Draft draft) throws CaseException {
    try (Judgements judgements = desk.judgements()) {
      judgements.record(draft, Visitor.nameOf(ctx), desk.clock().instant());
    } catch (CaseException e) {
      if (e.getCause() == null) {
        throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private void undo(Context ctx) throws CaseException {
    int number = Asked.number(ctx.pathParam("number"), "number", 1);
    try (Judgements judgements = desk.judgements()) {
      judgements.undo(number, Visitor.nameOf(ctx), desk.clock().instant());
    } catch (CaseException e) {
      if (e.getCause() == null) {
        throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
      }
      throw e;
    }
    ctx.redirect(back(ctx), HttpStatus.SEE_OTHER);
  }

  /** To where the form stood; never to another site. */
  private static String back(Context ctx) {
    String to = ctx.formParam("back");
    return to != null && to.matches("/(findings|entities)/[a-z]-[0-9a-f]{16}")
        ? to + "#yours"
        : "/judgements";
  }

  private void api(Context ctx) throws CaseException {
    Window window = Api.window(ctx);
    Listing<Judgement> log = desk.look(views -> views.judgements(window));
    Api.list(ctx, log, window, (lines, judgement) -> lines.row(row(judgement)));
  }

  private static Map<String, @Nullable Object> row(Judgement judgement) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    Kind kind = judgement.kind();
    row.put("number", judgement.number());
    row.put("kind", kind == null ? "undo" : Words.of(kind));
    row.put("subject", judgement.subject());
    row.put("title", judgement.title());
    row.put("target", judgement.target());
    row.put("value", judgement.value().isEmpty() ? null : judgement.value());
    row.put("words", judgement.words().isEmpty() ? null : judgement.words());
    row.put("claims", judgement.chosen());
    row.put("basis", judgement.basis());
    row.put("at", judgement.at().toString());
    row.put("who", judgement.who());
    row.put("undoes", judgement.undoes());
    row.put("standing", judgement.standing());
    return row;
  }
}
