package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dossier.evidence.Source;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.evidence.SourcesText;
import org.dossier.pipeline.Reweighing;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Kinship;
import org.dossier.store.Listing;
import org.dossier.store.SourceChanges;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/**
 * What rests on what: the sources as sources.yaml has them, down to the roots, and beside them what
 * the documents let one guess. What is changed here is written into that file, and weighed when
 * somebody asks for it.
 */
final class SourcesScreen {
  private static final int LOGGED = 20;
  private static final int ALIKE = 60;
  private static final int LONGEST = 300;
  private static final List<String> KINDS =
      List.of("leak", "official", "think tank", "agency", "outlet", "person");
  private static final List<String> RELIABILITIES = List.of("A", "B", "C", "D", "E", "F");

  private final Desk desk;
  private final Templates templates;
  private final Object writing = new Object();

  SourcesScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * @param unlisted sources of documents that sources.yaml doesn't name, and of how many
   * @param current whether findings were weighed with the sources as they are written
   * @param open the source whose form is open; null: none
   */
  record Screen(
      List<SourceTree> trees,
      List<String> names,
      Map<String, Integer> documents,
      Map<String, String> comments,
      List<String> unlisted,
      Listing<Kinship> alike,
      Listing<SourceChanges.Change> log,
      boolean current,
      Weigher.State weighing,
      Instant now,
      @Nullable Source open) {
    List<String> kinds() {
      return KINDS;
    }

    List<String> reliabilities() {
      return RELIABILITIES;
    }

    boolean undoable() {
      return log.rows().stream().anyMatch(change -> !change.undone());
    }

    static String edit(Source source) {
      return "/sources?source="
          + URLEncoder.encode(source.name(), StandardCharsets.UTF_8)
          + "#edit";
    }

    static String rooted(Kinship kinship) {
      return kinship.kind().replace('-', ' ');
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/sources", this::show);
    routes.post("/sources", this::add);
    routes.post("/sources/change", this::change);
    routes.post("/sources/remove", this::remove);
    routes.post("/sources/undo", this::undo);
    routes.post("/weigh", this::weigh);
    routes.exception(SourcesException.class, (e, ctx) -> refuse(ctx, e));
  }

  private void refuse(Context ctx, SourcesException e) {
    ctx.status(HttpStatus.CONFLICT);
    var trouble = new Trouble(String.valueOf(e.getMessage()));
    if (ctx.path().startsWith("/api/")) {
      Json.write(ctx, json -> json.problem(trouble.message()));
    } else {
      templates.show(ctx, "trouble", "sources", Say.say("trouble.title"), trouble);
    }
  }

  static SourcesText text(Desk desk) throws CaseException, SourcesException {
    Path file = desk.folder().sources();
    try {
      return SourcesText.load(file);
    } catch (IOException e) {
      throw new CaseException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private void show(Context ctx) throws CaseException, SourcesException {
    SourcesText text = text(desk);
    Sources sources = text.sources();
    Map<String, Integer> documents = desk.look(CaseViews::documentsBySource);
    var unlisted = new TreeSet<>(documents.keySet());
    sources.all().forEach(source -> unlisted.remove(source.name()));
    @Nullable String open = Asked.text(ctx, "source");
    Weigher.State weighing = desk.weigher().state();
    if (weighing.running()) {
      ctx.header("Refresh", "2; url=/sources"); // to see how far it is, also without scripts
    }
    Listing<SourceChanges.Change> log;
    try (SourceChanges changes = desk.sourceChangesReadOnly()) {
      log = changes.all(new Window(0, LOGGED));
    }
    templates.show(
        ctx,
        "sources",
        "sources",
        Say.say("sources.title"),
        new Screen(
            SourceTree.of(sources),
            sources.all().stream().map(Source::name).toList(),
            documents,
            text.comments(),
            List.copyOf(unlisted),
            desk.look(views -> views.kinships(new Window(0, ALIKE))),
            log,
            Reweighing.isCurrent(desk.folder())
                .orElse(log.rows().stream().allMatch(SourceChanges.Change::undone)),
            weighing,
            desk.clock().instant(),
            open == null ? null : sources.find(open).orElse(null)));
  }

  /** What is made of the text of sources.yaml. */
  @FunctionalInterface
  private interface Edit {
    SourcesText of(SourcesText text) throws SourcesException;
  }

  private void edit(Context ctx, String what, String why, Edit edit)
      throws CaseException, SourcesException {
    synchronized (writing) {
      SourcesText before = text(desk);
      SourcesText after = edit.of(before);
      if (!after.text().equals(before.text())) {
        try (SourceChanges changes = desk.sourceChanges()) {
          store(after);
          changes.log(
              what, why, before.text(), after.text(), Visitor.nameOf(ctx), desk.clock().instant());
        }
      }
    }
  }

  private void store(SourcesText text) throws CaseException, SourcesException {
    Path file = desk.folder().sources();
    try {
      text.store(file);
    } catch (IOException e) {
      throw new CaseException(file + " can't be written: " + e.getMessage(), e);
    }
  }

  private static String given(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    String text = value == null ? "" : value.strip();
    if (text.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", name, LONGEST));
    }
    return text;
  }

  private void add(Context ctx) throws CaseException, SourcesException {
    String name = given(ctx, "name");
    if (name.isEmpty()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.sourceName"));
    }
    if (text(desk).sources().find(name).isEmpty()) {
      edit(ctx, "added " + name, "", text -> text.adding(name));
    }
    back(ctx, name);
  }

  private static void back(Context ctx, String name) {
    ctx.redirect(
        "/sources?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "#edit",
        HttpStatus.SEE_OTHER);
  }

  private void change(Context ctx) throws CaseException, SourcesException {
    String name = given(ctx, "source");
    String why = given(ctx, "why");
    String kind = given(ctx, "kind");
    String reliability = given(ctx, "reliability");
    if (!kind.isEmpty() && !KINDS.contains(kind) || !RELIABILITIES.contains(reliability)) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.noPage"));
    }
    Source before =
        text(desk)
            .sources()
            .find(name)
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noSource")));
    var after =
        new Source(
            name,
            kind.isEmpty() ? null : kind,
            reliability.charAt(0),
            before.publisher(),
            others(ctx, "derived-from", before.derivedFrom()),
            others(ctx, "quotes", before.quotes()),
            before.coAuthors(),
            before.sameOwner(),
            before.independentOf());
    boolean rests = !after.derivedFrom().equals(before.derivedFrom());
    if (why.isEmpty() && rests && !before.derivedFrom().containsAll(after.derivedFrom())) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.sourceWhy"));
    }
    edit(ctx, told(before, after), why, text -> text.with(after, why));
    back(ctx, name);
  }

  /** Those that are chosen, the ones that were there first in their order. */
  private static List<String> others(Context ctx, String field, List<String> before) {
    List<String> chosen = ctx.formParams(field).stream().filter(n -> !n.isBlank()).toList();
    List<String> ordered = new ArrayList<>(before);
    ordered.retainAll(chosen);
    chosen.stream().filter(n -> !ordered.contains(n)).forEach(ordered::add);
    return ordered;
  }

  private static String told(Source before, Source after) {
    List<String> told = new ArrayList<>();
    if (before.reliability() != after.reliability()) {
      told.add("reliability " + before.reliability() + " → " + after.reliability());
    }
    if (!Optional.ofNullable(before.kind()).equals(Optional.ofNullable(after.kind()))) {
      told.add("kind " + (after.kind() == null ? "unknown" : after.kind()));
    }
    if (!before.derivedFrom().equals(after.derivedFrom())) {
      told.add("derived from " + listed(after.derivedFrom()));
    }
    if (!before.quotes().equals(after.quotes())) {
      told.add("quotes " + listed(after.quotes()));
    }
    return after.name() + ": " + String.join(", ", told);
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "nothing" : String.join(" and ", names);
  }

  private void remove(Context ctx) throws CaseException, SourcesException {
    String name = given(ctx, "source");
    edit(ctx, "removed " + name, given(ctx, "why"), text -> text.without(name));
    ctx.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private void undo(Context ctx) throws CaseException, SourcesException {
    synchronized (writing) {
      try (SourceChanges changes = desk.sourceChanges()) {
        Optional<SourceChanges.Change> last = changes.last();
        if (last.isPresent()) {
          SourcesText now = text(desk);
          String before = last.get().before();
          if (before == null || !now.text().equals(last.get().after())) {
            throw new Refusal(HttpStatus.CONFLICT, Say.say("trouble.sourcesChanged"));
          }
          store(now.saying(before));
          changes.undone(last.get(), Visitor.nameOf(ctx), desk.clock().instant());
        }
      }
    }
    ctx.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private void weigh(Context ctx) {
    desk.weigher().begin();
    ctx.redirect("/sources", HttpStatus.SEE_OTHER);
  }
}
