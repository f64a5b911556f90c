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
import org.dossier.pipeline.PageDrawing;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Draft;
import org.dossier.store.FindingWish;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** The findings as a table, and one of them with all that it rests on. */
final class FindingsScreen {
  private static final int ROWS = 40;

  /** More quotes than a person compares side by side. */
  private static final int MOST_QUOTES = 60;

  private static final List<String> STANDINGS =
      List.of(Standing.values()).stream().map(Words::of).toList();

  private final Desk desk;
  private final Templates templates;

  FindingsScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Findings(
      List<Finding> rows, Pager pager, List<String> kinds, Narrowed narrowed, List<Draft> drafts) {
    List<String> standings() {
      return STANDINGS;
    }
  }

  /**
   * A claim on its page.
   *
   * @param drawn true when the page has a picture
   */
  record Footnote(Located<Claim> at, Document document, Page page, boolean drawn) {
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

  record One(
      Finding finding,
      List<Footnote> footnotes,
      int more,
      List<Clash> clashes,
      RoleTable roles,
      List<Draft> drafts) {}

  void route(RoutesConfig routes) {
    routes.get("/findings", this::list);
    routes.get("/findings/{finding}", this::one);
  }

  private void list(Context ctx) throws CaseException {
    FindingWish wish = Asked.findings(ctx);
    Window window = Asked.window(ctx, ROWS);
    Listing<Finding> listing = desk.look(views -> views.findings(wish, window));
    List<String> kinds = desk.look(CaseViews::kinds).keySet().stream().sorted(Kinds.ORDER).toList();
    var narrowed =
        Narrowed.by(ctx, "q", "kind", "standing", "decided", "dated", "document", "entity");
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
            desk.draftsNow()));
  }

  private void one(Context ctx) throws CaseException {
    String id = ctx.pathParam("finding");
    List<Draft> drafts = desk.draftsNow();
    Optional<One> one = desk.look(views -> one(views, id, drafts));
    One found = one.orElseThrow(() -> Refusal.missing(Say.say("trouble.noFinding")));
    templates.show(ctx, "finding", "findings", found.finding().statement(), found);
  }

  private static Optional<One> one(CaseViews views, String id, List<Draft> drafts)
      throws CaseException {
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
    return Optional.of(
        new One(
            finding,
            footnotes,
            finding.claims().size() - footnotes.size(),
            clashes,
            roles,
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
        footnotes.add(new Footnote(claim, document, page, draws(document, page)));
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
