package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Mention;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.model.Word;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Letter;
import org.dossier.store.Note;
import org.jspecify.annotations.Nullable;

/** One page: its picture with the text over it, what it says, and what is said of it. */
final class PageScreen {
  private static final int SHOWN_DPI = 130;
  private static final Set<Integer> DPI = Set.of(30, SHOWN_DPI, 220);

  /** Pages shown small on each side of the open one. */
  private static final int NEIGHBORS = 4;

  private final Desk desk;
  private final Templates templates;

  PageScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** A word where it stands on the paper, and in the page's text. */
  record Placed(String text, Box box, int start, double confidence) {
    /** How surely it was recognised: {@code low}, {@code middle} or {@code high}. */
    String surety() {
      return confidence < UNSURE ? "low" : confidence < SURE ? "middle" : "high";
    }
  }

  /** Ways to look at a page. */
  private static final List<String> VIEWS = List.of("picture", "text", "beside", "tables");

  /** Below it figures aren't reckoned with; above the other a reader need not look twice. */
  private static final double UNSURE = 0.6;

  private static final double SURE = 0.85;

  /**
   * A claim of the page.
   *
   * @param finding the id of its finding; null before the case was weighed
   */
  record Said(Claim claim, @Nullable String finding) {}

  /** A mention and who is meant. */
  record Named(Mention mention, @Nullable Entity entity, List<Box> boxes) {}

  /**
   * A page on the screen.
   *
   * @param last the number of the document's last page
   * @param signals of this page and of the document as a whole
   * @param alike other versions of the document, and what else tells its story
   * @param at the boxes of what the reader came for
   */
  record OnePage(
      Document document,
      Page page,
      int last,
      boolean drawn,
      List<Placed> words,
      List<Said> claims,
      List<Named> names,
      List<Signal> signals,
      List<Alike> alike,
      List<Box> at,
      List<Stretches.Stretch> text,
      List<Note> notes,
      List<Letter> thread,
      PageHits hits,
      String shown) {
    List<String> kinds() {
      return NotesScreen.KINDS;
    }

    /** The ways in which this page can be looked at. */
    List<String> views() {
      return VIEWS.stream()
          .filter(view -> !view.equals("tables") || !page.tables().isEmpty())
          .filter(view -> drawn || view.equals("text") || view.equals("tables"))
          .toList();
    }

    String view(String view) {
      return PageScreen.address(document.id(), page.number(), null) + "?view=" + view + query("&");
    }

    private String query(String before) {
      return hits.query().isEmpty()
          ? ""
          : before + "q=" + URLEncoder.encode(hits.query(), StandardCharsets.UTF_8);
    }

    boolean isRecognized() {
      return page.origin() == Origin.OCR;
    }

    /** What is marked of a search, in boxes. */
    List<Box> found() {
      return hits.words().stream().flatMap(word -> page.boxes(word).stream()).toList();
    }

    String noteAddress(Note note) {
      return PageScreen.address(note.document(), note.page(), note.span());
    }

    /** The words of the page with what stands between them. */
    List<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      int end = 0;
      for (int i = 0; i < words.size(); i++) {
        Placed word = words.get(i);
        if (word.start() >= end) {
          pieces.add(new Piece(page.text().substring(end, word.start()), -1, word));
          pieces.add(new Piece(word.text(), i, word));
          end = word.start() + word.text().length();
        }
      }
      if (end < page.text().length() && !words.isEmpty()) {
        pieces.add(new Piece(page.text().substring(end), -1, words.getLast()));
      }
      return pieces;
    }

    String address(int number) {
      return PageScreen.address(document.id(), number, null) + query("?");
    }

    String image(int number, int dpi) {
      return "/documents/" + document.id() + "/" + number + "/image.png?dpi=" + dpi;
    }

    int dpi() {
      return SHOWN_DPI;
    }

    String viewBox() {
      return String.format(Locale.ROOT, "0 0 %.2f %.2f", page.width(), page.height());
    }

    List<Integer> neighbors() {
      List<Integer> neighbors = new ArrayList<>();
      for (int i = Math.max(1, page.number() - NEIGHBORS);
          i <= Math.min(last, page.number() + NEIGHBORS);
          i++) {
        neighbors.add(i);
      }
      return neighbors;
    }
  }

  /**
   * A word, or what stands between two.
   *
   * @param number of the word; -1 between words
   */
  record Piece(String text, int number, Placed word) {}

  /** Another document that is like this one. */
  record Alike(Resemblance resemblance, Document other) {}

  /** Where a place in a document is looked at. */
  static String address(DocumentId document, int page, @Nullable Span at) {
    return "/documents/"
        + document
        + "/"
        + page
        + (at == null ? "" : "?at=" + at.start() + "-" + at.end() + "#at");
  }

  void route(RoutesConfig routes) {
    routes.get("/documents/{document}", ctx -> ctx.redirect(address(Asked.document(ctx), 1, null)));
    routes.get("/documents/{document}/{page}", this::show);
    routes.get("/documents/{document}/{page}/image.png", this::image);
  }

  private void show(Context ctx) throws CaseException, IOException {
    DocumentId id = Asked.document(ctx);
    int number = Asked.pageNumber(ctx);
    @Nullable Span at = span(Asked.text(ctx, "at"));
    @Nullable String query = Asked.text(ctx, "q");
    @Nullable String shown = Asked.text(ctx, "view");
    OnePage view = desk.look(views -> page(views, id, number, at, query, shown));
    templates.show(ctx, "page", "documents", view.document().path(), view);
  }

  private PageHits hits(@Nullable String query, DocumentId id, Page page, @Nullable Span at)
      throws CaseException {
    try {
      return PageHits.of(desk, query, id, page, at);
    } catch (IOException e) {
      throw new CaseException("the index can't be read: " + e.getMessage(), e);
    }
  }

  private OnePage page(
      CaseViews views,
      DocumentId id,
      int number,
      @Nullable Span at,
      @Nullable String query,
      @Nullable String shown)
      throws CaseException {
    Document document =
        views.document(id).orElseThrow(() -> Refusal.missing(Say.say("trouble.noDocument")));
    Page page =
        views
            .page(id, number)
            .orElseGet(
                () -> {
                  if (number == 1) {
                    return Page.flowing(1, ""); // a container, or a file that could not be read
                  }
                  throw Refusal.missing(Say.say("trouble.noSuchPage", number, document.pages()));
                });
    Map<String, String> findings = views.findingsOn(id, number);
    Map<String, Entity> entities = views.entitiesOn(id, number);
    List<Said> claims =
        views.claimsOn(id, number).stream()
            .map(claim -> new Said(claim, findings.get(claim.id())))
            .toList();
    List<Named> names =
        views.mentionsOn(id, number).stream()
            .map(m -> new Named(m, entities.get(m.id()), page.boxes(m.span())))
            .toList();
    Span within = at == null || at.end() > page.text().length() ? null : at;
    boolean drawn = FindingsScreen.draws(document, page);
    String view = shown == null || !VIEWS.contains(shown) ? drawn ? "picture" : "text" : shown;
    return new OnePage(
        document,
        page,
        Math.max(1, document.pages()),
        drawn,
        placed(page),
        claims,
        names,
        views.signalsOn(id, number),
        alike(views, id),
        within == null ? List.of() : page.boxes(within),
        Stretches.of(page.text(), names, within),
        views.notesOn(id, number),
        views.thread(id),
        hits(query, id, page, at),
        view);
  }

  private static List<Alike> alike(CaseViews views, DocumentId id) throws CaseException {
    List<Alike> alike = new ArrayList<>();
    for (Resemblance one : views.resemblancesOf(id)) {
      DocumentId other = one.document().equals(id) ? one.other() : one.document();
      views.document(other).ifPresent(document -> alike.add(new Alike(one, document)));
    }
    return alike;
  }

  private static List<Placed> placed(Page page) {
    List<Placed> placed = new ArrayList<>();
    for (Word word : page.words()) {
      if (word.box().width() > 0 && word.box().height() > 0) {
        placed.add(
            new Placed(
                word.span().of(page.text()), word.box(), word.span().start(), word.confidence()));
      }
    }
    return placed;
  }

  private static @Nullable Span span(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,8}-\\d{1,8}")) {
      return null;
    }
    int dash = text.indexOf('-');
    int start = Integer.parseInt(text.substring(0, dash));
    int end = Integer.parseInt(text.substring(dash + 1));
    return end <= start ? null : new Span(start, end);
  }

  private void image(Context ctx) throws CaseException {
    DocumentId id = Asked.document(ctx);
    int number = Asked.pageNumber(ctx);
    int dpi = Asked.number(ctx, "dpi", 1, SHOWN_DPI);
    Document document =
        desk.look(views -> views.document(id))
            .orElseThrow(() -> Refusal.missing(Say.say("trouble.noDocument")));
    String type = document.mediaType();
    if (type == null || number > document.pages() || !DPI.contains(dpi)) {
      throw Refusal.missing(Say.say("trouble.noPicture"));
    }
    try {
      byte[] png = desk.drawing().png(id, type, number, dpi);
      ctx.contentType("image/png");
      // The address holds the hash of what is drawn: it never shows anything else.
      ctx.header(Header.CACHE_CONTROL, "private, max-age=86400, immutable");
      ctx.result(png);
    } catch (IOException e) {
      throw Refusal.missing(Say.say("trouble.notDrawn", String.valueOf(e.getMessage())));
    }
  }
}
