package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dossier.model.Finding;
import org.dossier.outputs.draft.DraftFile;
import org.dossier.outputs.draft.Manuscript;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Draft;
import org.dossier.store.Drafts;
import org.dossier.store.FindingWish;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Reports that are put together: findings in an order, with own words between them. */
final class ReportsScreen {
  private static final int LONGEST_NAME = 200;
  private static final int OFFERED = 12;
  private static final int LOGGED = 20;
  private static final int MOST_CHOSEN = 200;

  private final Desk desk;
  private final Templates templates;

  /** One change of a draft at a time: each starts from what the one before left. */
  private final Object writing = new Object();

  ReportsScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * A part as it is shown.
   *
   * @param finding null for own words, and for a finding that is no longer in the case
   */
  record Shown(Draft.Part part, @Nullable Finding finding) {}

  /**
   * @param overtaken null but where somebody's words were not kept
   */
  record Builder(
      Draft draft,
      List<Shown> parts,
      Narrowed narrowed,
      Listing<Finding> offered,
      List<Drafts.Entry> log,
      @Nullable Overtaken overtaken) {
    String revision(Draft.Part part) {
      return Overtaken.revision(part);
    }
  }

  record Preview(Draft draft, String html) {}

  void route(RoutesConfig routes) {
    routes.get("/reports", this::list);
    routes.post("/reports", this::begin);
    routes.post("/reports/add", this::add);
    routes.get("/reports/{draft}", this::build);
    routes.get("/reports/{draft}/preview", this::preview);
    routes.get("/reports/{draft}/file/{name}", this::file);
    routes.post("/reports/{draft}/name", this::rename);
    routes.post("/reports/{draft}/undo", this::undo);
    routes.post("/reports/{draft}/remove", this::remove);
    routes.post("/reports/{draft}/text", this::addText);
    routes.post("/reports/{draft}/parts/{part}", this::change);
  }

  private void list(Context ctx) throws CaseException {
    templates.show(ctx, "reports", "reports", Say.say("reports.title"), desk.draftsNow());
  }

  static Draft known(Desk desk, Context ctx) throws CaseException {
    int number = Asked.number(ctx.pathParam("draft"), "draft", 1);
    return desk.draftsNow().stream()
        .filter(draft -> draft.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.missing(Say.say("trouble.noDraft")));
  }

  private void begin(Context ctx) throws CaseException {
    try (Drafts drafts = desk.drafts()) {
      to(ctx, drafts.begin(name(ctx), desk.clock().instant()));
    }
  }

  private static String name(Context ctx) {
    String name = String.valueOf(ctx.formParamAsClass("name", String.class).getOrDefault(""));
    name = name.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.draftName", LONGEST_NAME));
    }
    return name;
  }

  private static void to(Context ctx, Draft draft) {
    ctx.redirect("/reports/" + draft.number(), HttpStatus.SEE_OTHER);
  }

  /** Puts findings behind all that a draft has; those that it has stay where they are. */
  private void add(Context ctx) throws CaseException {
    List<String> findings = ctx.formParams("finding");
    if (findings.isEmpty() || findings.size() > MOST_CHOSEN) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.chooseFindings", MOST_CHOSEN));
    }
    for (String id : findings) {
      if (desk.look(views -> views.finding(id)).isEmpty()) {
        throw Refusal.missing(Say.say("trouble.noFinding"));
      }
    }
    String chosen = String.valueOf(ctx.formParam("draft"));
    synchronized (writing) {
      to(ctx, put(findings, chosen));
    }
  }

  private Draft put(List<String> findings, String chosen) throws CaseException {
    try (Drafts drafts = desk.drafts()) {
      Draft draft =
          chosen.equals("new")
              ? drafts.begin(Say.say("reports.untitled"), desk.clock().instant())
              : drafts
                  .find(Asked.number(chosen, "draft", 1))
                  .orElseThrow(() -> Refusal.missing(Say.say("trouble.noDraft")));
      Draft changed = draft;
      for (String id : findings) {
        boolean there =
            changed.parts().stream().anyMatch(part -> part.finding() && part.value().equals(id));
        if (!there) {
          changed = added(changed, changed.parts().size(), true, id);
        }
      }
      drafts.save(
          changed, "findings added: " + String.join(", ", findings), desk.clock().instant());
      return draft;
    }
  }

  private static Draft added(Draft draft, int at, boolean finding, String value) {
    if (draft.parts().size() >= Draft.MOST_PARTS) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.manyParts", Draft.MOST_PARTS));
    }
    return draft.adding(at, finding, value);
  }

  private void build(Context ctx) throws CaseException {
    build(ctx, known(desk, ctx), null);
  }

  private void build(Context ctx, Draft draft, @Nullable Overtaken overtaken) throws CaseException {
    Narrowed narrowed = Narrowed.by(ctx, "q");
    var wish = new FindingWish(narrowed.wish("q"), null, null, null, null, null, null);
    Builder builder =
        desk.look(
            views ->
                new Builder(
                    draft,
                    shown(views, draft),
                    narrowed,
                    views.findings(wish, new Window(0, OFFERED)),
                    log(draft),
                    overtaken));
    templates.show(ctx, "report", "reports", draft.name(), builder);
  }

  private List<Drafts.Entry> log(Draft draft) throws CaseException {
    try (Drafts drafts = desk.draftsReadOnly()) {
      return drafts.log(draft.number(), LOGGED);
    }
  }

  private static List<Shown> shown(CaseViews views, Draft draft) throws CaseException {
    List<Shown> shown = new ArrayList<>();
    for (Draft.Part part : draft.parts()) {
      shown.add(new Shown(part, part.finding() ? views.finding(part.value()).orElse(null) : null));
    }
    return shown;
  }

  private void preview(Context ctx) throws CaseException {
    Draft draft = known(desk, ctx);
    String html = desk.look(views -> DraftFile.preview(Manuscript.of(draft, views)));
    if (Asked.text(ctx, "part") != null) {
      ctx.html(html);
    } else {
      templates.show(ctx, "reportpreview", "reports", draft.name(), new Preview(draft, html));
    }
  }

  private void file(Context ctx) throws CaseException {
    Draft draft = known(desk, ctx);
    String name = ctx.pathParam("name");
    Optional<DraftFile.Form> form = DraftFile.Form.of(name);
    if (form.isEmpty()) {
      throw Refusal.missing(Say.say("trouble.noPage"));
    }
    byte[] bytes =
        desk.look(views -> DraftFile.bytes(Manuscript.of(draft, views), form.get(), "Dossier"));
    ctx.contentType(form.get().mediaType());
    ctx.header(
        Header.CONTENT_DISPOSITION,
        "attachment; filename=\"report-" + draft.number() + "." + form.get().ending() + "\"");
    ctx.result(bytes);
  }

  private void save(Context ctx, String what, UnaryOperator<Draft> change) throws CaseException {
    Draft draft;
    synchronized (writing) {
      draft = known(desk, ctx);
      keep(change.apply(draft), what);
    }
    if (ctx.formParam("quiet") != null) {
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      to(ctx, draft);
    }
  }

  private void keep(Draft draft, String what) throws CaseException {
    try (Drafts drafts = desk.drafts()) {
      drafts.save(draft, what, desk.clock().instant());
    }
  }

  /** Changes a part that is still as the visitor saw it; another is shown beside what was sent. */
  private void saveUnlessOvertaken(
      Context ctx, int part, String own, String what, UnaryOperator<Draft> change)
      throws CaseException {
    Draft draft;
    Optional<Overtaken> overtaken;
    synchronized (writing) {
      Draft before = known(desk, ctx);
      overtaken = Overtaken.by(ctx.formParam("was"), before, part, own);
      draft = overtaken.isEmpty() ? change.apply(before) : before;
      if (overtaken.isEmpty()) {
        keep(draft, what);
      }
    }
    boolean quiet = ctx.formParam("quiet") != null;
    if (overtaken.isPresent() && quiet) {
      throw new Refusal(HttpStatus.CONFLICT, Say.say("trouble.overtaken"));
    } else if (overtaken.isPresent()) {
      ctx.status(HttpStatus.CONFLICT);
      build(ctx, draft, overtaken.get());
    } else if (quiet) {
      Overtaken.part(draft, part)
          .ifPresent(now -> ctx.header(Header.ETAG, '"' + Overtaken.revision(now) + '"'));
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      to(ctx, draft);
    }
  }

  private void rename(Context ctx) throws CaseException {
    save(ctx, "renamed", draft -> draft.named(name(ctx)));
  }

  private void undo(Context ctx) throws CaseException {
    Draft draft = known(desk, ctx);
    try (Drafts drafts = desk.drafts()) {
      drafts.undo(draft.number(), desk.clock().instant());
    }
    to(ctx, draft);
  }

  private void remove(Context ctx) throws CaseException {
    Draft draft = known(desk, ctx);
    try (Drafts drafts = desk.drafts()) {
      drafts.remove(draft.number(), desk.clock().instant());
    }
    ctx.redirect("/reports", HttpStatus.SEE_OTHER);
  }

  private void addText(Context ctx) throws CaseException {
    int at = Asked.number(String.valueOf(ctx.formParam("at")), "at", 0);
    String own = words(ctx);
    save(ctx, "text added", draft -> added(draft, at, false, own));
  }

  private static String words(Context ctx) {
    @Nullable String words = ctx.formParam("words");
    if (words != null && words.length() > Draft.LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", "words", Draft.LONGEST));
    }
    return words == null ? "" : words.replace("\r\n", "\n");
  }

  private void change(Context ctx) throws CaseException {
    int part = Asked.number(ctx.pathParam("part"), "part", 1);
    String action = String.valueOf(ctx.formParam("do"));
    String own = words(ctx);
    switch (action) {
      case "save" ->
          saveUnlessOvertaken(ctx, part, own, "text " + part, draft -> draft.rewording(part, own));
      case "up" -> save(ctx, "moved", draft -> moved(draft, part, draft.place(part) - 1));
      case "down" -> save(ctx, "moved", draft -> moved(draft, part, draft.place(part) + 1));
      case "to" -> {
        int to = Asked.number(String.valueOf(ctx.formParam("to")), "to", 0);
        save(ctx, "moved", draft -> moved(draft, part, to));
      }
      case "remove" ->
          saveUnlessOvertaken(
              ctx, part, own, "part " + part + " removed", draft -> draft.without(part));
      default -> throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.noPage"));
    }
  }

  private static Draft moved(Draft draft, int part, int to) {
    return draft.moving(part, to);
  }
}
