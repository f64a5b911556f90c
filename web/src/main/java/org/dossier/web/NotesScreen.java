package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.Listing;
import org.dossier.store.Note;
import org.dossier.store.Notes;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Own claims and notes: each rests on words of a page, verbatim. */
final class NotesScreen {
  private static final int ROWS = 50;
  private static final int LONGEST = 4_000;

  private final Desk desk;
  private final Templates templates;

  NotesScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Shown(Listing<Note> notes, Pager pager) {
    String address(Note note) {
      return PageScreen.address(note.document(), note.page(), note.span());
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/notes", this::list);
    routes.post("/documents/{document}/{page}/notes", this::write);
    routes.post("/notes/{number}/undo", this::undo);
    routes.get("/api/notes", Freshness.byContent(this::api));
  }

  /** What an own claim may be of; a kind of the investigator's own rules is not offered. */
  static final List<String> KINDS =
      Stream.of(
              "transfer agreement payment delivery technology-transfer training meeting exercise"
                  .split(" "),
              "capability integration attack event statement affiliation ownership no-comment"
                  .split(" "),
              "verification provenance trend cost assessment".split(" "))
          .flatMap(Stream::of)
          .sorted(Kinds.ORDER)
          .toList();

  private void list(Context ctx) throws CaseException {
    Window window = Asked.window(ctx, ROWS);
    Listing<Note> notes = desk.look(views -> views.notes(window));
    templates.show(
        ctx,
        "notes",
        "decisions",
        Say.say("notes.title"),
        new Shown(notes, Pager.of("/notes", Narrowed.NOT, window, notes)));
  }

  private void write(Context ctx) throws CaseException {
    DocumentId document = Asked.document(ctx);
    int number = Asked.pageNumber(ctx);
    Page page =
        desk.look(views -> views.page(document, number))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noPage")));
    Span span = span(ctx, page);
    String kind = words(ctx, "kind");
    if (!kind.matches("[a-z][a-z-]{1,40}") || kind.equals("undo")) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.kind"));
    }
    try (Notes notes = desk.notes()) {
      notes.write(
          document,
          number,
          span,
          kind,
          words(ctx, "words"),
          Visitor.nameOf(ctx),
          desk.clock().instant());
    }
    ctx.redirect(
        PageScreen.address(document, number, span).replace("#at", "#notes"), HttpStatus.SEE_OTHER);
  }

  /** The words as the page has them: where they were selected, or the first that are just so. */
  private static Span span(Context ctx, Page page) {
    String quote = words(ctx, "quote");
    String text = page.text();
    Optional<Span> selected = selected(ctx, text);
    if (selected.isPresent() && isSame(selected.get().of(text), quote)) {
      return selected.get();
    }
    int at = quote.isEmpty() ? -1 : text.indexOf(quote);
    if (at < 0) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.quote"));
    }
    return new Span(at, at + quote.length());
  }

  private static Optional<Span> selected(Context ctx, String text) {
    String start = words(ctx, "start");
    String end = words(ctx, "end");
    if (!start.matches("\\d{1,8}") || !end.matches("\\d{1,8}")) {
      return Optional.empty();
    }
    int from = Integer.parseInt(start);
    int to = Math.min(Integer.parseInt(end), text.length());
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** A picture has its words in lines of its own; nothing else may differ. */
  private static boolean isSame(String words, String quote) {
    return words.replaceAll("\\s+", "").equals(quote.replaceAll("\\s+", ""));
  }

  private static String words(Context ctx, String name) {
    String given = ctx.formParam(name);
    String words = given == null ? "" : given.replace("\r\n", "\n").strip();
    if (words.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", name, LONGEST));
    }
    return words;
  }

  private void undo(Context ctx) throws CaseException {
    int number = Asked.number(ctx.pathParam("number"), "number", 1);
    try (Notes notes = desk.notes()) {
      notes.undo(number, Visitor.nameOf(ctx), desk.clock().instant());
    } catch (CaseException e) {
      if (e.getCause() == null) {
        throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
      }
      throw e;
    }
    String back = ctx.formParam("back");
    ctx.redirect(
        back != null && back.matches("/documents/[0-9a-f]{64}/\\d{1,7}") ? back : "/notes",
        HttpStatus.SEE_OTHER);
  }

  private void api(Context ctx) throws CaseException {
    Window window = Api.window(ctx);
    Listing<Note> notes = desk.look(views -> views.notes(window));
    record At(Note note, int start, int end) {}
    var rows = new ArrayList<At>();
    for (Note note : notes.rows()) {
      String text =
          desk.look(views -> views.page(note.document(), note.page())).map(Page::text).orElse("");
      int end = Math.min(note.span().end(), text.length());
      int start = Math.min(note.span().start(), end);
      rows.add(new At(note, text.codePointCount(0, start), text.codePointCount(0, end)));
    }
    Api.list(
        ctx,
        new Listing<>(rows, notes.total()),
        window,
        (lines, at) -> lines.row(row(at.note(), at.start(), at.end())));
  }

  private static Map<String, @Nullable Object> row(Note note, int start, int end) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("number", note.number());
    row.put("document", note.document().sha256());
    row.put("path", note.path());
    row.put("page", note.page());
    row.put("start", start);
    row.put("end", end);
    row.put("quote", note.quote());
    row.put("kind", note.kind());
    row.put("text", note.words());
    row.put("at", note.at().toString());
    row.put("who", note.who());
    return row;
  }
}
