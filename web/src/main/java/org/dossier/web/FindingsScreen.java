package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Finding;
import org.dossier.model.Page;
import org.dossier.model.Standing;
import org.dossier.outputs.wording.Kinds;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.PageDrawing;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Decided;
import org.dossier.store.Draft;
import org.dossier.store.FindingRow;
import org.dossier.store.FindingSieve;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Note;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** The findings as a table, and one of them with all that it rests on. */
final class FindingsScreen {
  private static final int ROWS = 40;

  /** More quotes than a person compares side by side. */
  private static final int MOST_QUOTES = 60;

  private static final List<String> NARROWING =
      List.of(
          "q",
          "kind",
          "standing",
          "decided",
          "decision",
          "dated",
          "document",
          "entity",
          "grade",
          "party",
          "source",
          "from",
          "to",
          "sort",
          "down");

  private static final List<String> DECISIONS =
      List.of(
          "none",
          "new",
          "any",
          "accepted",
          "rejected",
          "open",
          "correct",
          "grade",
          "merge",
          "split",
          "comment");

  private static final List<String> STANDINGS =
      List.of(Standing.values()).stream().map(Words::of).toList();

  private final Desk desk;
  private final Templates templates;

  FindingsScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Findings(
      List<FindingRow> rows,
      Pager pager,
      List<String> kinds,
      Narrowed narrowed,
      Sorted sorted,
      List<Draft> drafts) {
    List<String> standings() {
      return STANDINGS;
    }

    List<String> decisions() {
      return DECISIONS;
    }

    /** Whether more than the usual is asked for. */
    boolean isSifted() {
      return List.of("grade", "party", "source", "from", "to", "document", "entity", "dated")
          .stream()
          .anyMatch(name -> !narrowed.to(name).isEmpty());
    }
  }

  /**
   * A claim on its page.
   *
   * @param drawn true when the page has a picture
   * @param notes that people made on these words
   */
  record Footnote(
      Located<Claim> at, Document document, Page page, boolean drawn, List<Note> notes) {
    Claim claim() {
      return at.record();
    }

    Excerpt excerpt() {
      return Excerpt.of(page, claim());
    }

    String address() {
      return PageScreen.address(document.id(), claim().page(), claim().span());
    }
  }

  /** Another account, and the role in which the two differ. */
  record Clash(String role, String theirs, String ours, @Nullable Finding other) {}

  /**
   * A finding with all that it rests on.
   *
   * @param more quotes than are shown
   * @param aside quotes that a person set aside
   * @param sources the trees of its documents
   */
  record One(
      Finding finding,
      List<Footnote> footnotes,
      int more,
      List<Footnote> aside,
      List<Clash> clashes,
      RoleTable roles,
      List<RootTree.Node> sources,
      Decided decided,
      Judged judged,
      List<Draft> drafts) {}

  void route(RoutesConfig routes) {
    routes.get("/findings", this::list);
    routes.get("/findings/{finding}", this::one);
  }

  private void list(Context ctx) throws CaseException {
    FindingSieve sieve = Asked.sieve(ctx);
    Window window = Asked.window(ctx, ROWS);
    Listing<FindingRow> listing = desk.look(views -> views.findings(sieve, window));
    List<String> kinds = desk.look(CaseViews::kinds).keySet().stream().sorted(Kinds.ORDER).toList();
    Narrowed narrowed = Narrowed.by(ctx, NARROWING.toArray(String[]::new));
    templates.show(
        ctx,
        "findings",
        "findings",
        Say.say("findings.title"),
        new Findings(
            listing.rows(),
            Pager.of("/findings", narrowed, window, listing),
            kinds,
            narrowed,
            Sorted.of(sieve, narrowed),
            desk.draftsNow()));
  }

  private void one(Context ctx) throws CaseException {
    String id = ctx.pathParam("finding");
    List<Draft> drafts = desk.draftsNow();
    Optional<One> one = desk.look(views -> one(desk.folder(), views, id, drafts));
    One found = one.orElseThrow(() -> Refusal.missing(Say.say("trouble.noFinding")));
    templates.show(ctx, "finding", "findings", found.finding().statement(), found);
  }

  private static Optional<One> one(
      CaseFolder folder, CaseViews views, String id, List<Draft> drafts) throws CaseException {
    Optional<Finding> known = views.finding(id);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Finding finding = known.get();
    List<Footnote> footnotes = footnotes(views, finding, MOST_QUOTES);
    RoleTable roles = RoleTable.of(footnotes.stream().map(Footnote::claim).toList());
    List<Clash> clashes = new ArrayList<>();
    for (Finding.Conflict conflict : finding.conflicts()) {
      clashes.add(clash(views, conflict, roles));
    }
    Decided decided = views.decided(id);
    Judged judged = Judged.of(views, finding, decided);
    return Optional.of(
        new One(
            finding,
            footnotes.stream().filter(note -> !judged.isAside(note.claim().id())).toList(),
            finding.claims().size() - footnotes.size(),
            footnotes.stream().filter(note -> judged.isAside(note.claim().id())).toList(),
            clashes,
            roles,
            RootTree.of(folder, views, footnotes, finding.roots()),
            decided,
            judged,
            drafts));
  }

  private static Clash clash(CaseViews views, Finding.Conflict conflict, RoleTable ours)
      throws CaseException {
    @Nullable Finding other = views.finding(conflict.finding()).orElse(null);
    RoleTable theirs =
        other == null
            ? RoleTable.of(List.of())
            : RoleTable.of(
                footnotes(views, other, MOST_QUOTES).stream().map(Footnote::claim).toList());
    return new Clash(
        conflict.role(), theirs.told(conflict.role()), ours.told(conflict.role()), other);
  }

  static List<Footnote> footnotes(CaseViews views, Finding finding, int most) throws CaseException {
    List<Footnote> footnotes = new ArrayList<>();
    for (String id : finding.claims()) {
      if (footnotes.size() == most) {
        break;
      }
      @Nullable Located<Claim> claim = views.claim(id).orElse(null);
      @Nullable Document document =
          claim == null ? null : views.document(claim.document()).orElse(null);
      @Nullable Page page =
          claim == null ? null : views.page(claim.document(), claim.record().page()).orElse(null);
      if (claim != null && document != null && page != null) {
        footnotes.add(
            new Footnote(
                claim,
                document,
                page,
                draws(document, page),
                views.notesOn(claim.document(), claim.record().page()).stream()
                    .filter(note -> note.span().overlaps(claim.record().span()))
                    .toList()));
      }
    }
    return footnotes;
  }

  static boolean draws(Document document, Page page) {
    return page.width() != null
        && page.height() != null
        && document.mediaType() != null
        && PageDrawing.draws(document.mediaType());
  }
}
