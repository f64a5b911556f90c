package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Standing;
import org.dossier.outputs.register.RegisterCsv;
import org.dossier.outputs.register.RegisterEntry;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Listing;
import org.dossier.store.Located;
import org.dossier.store.RegisterWish;
import org.dossier.store.Window;
import org.dossier.store.Words;

/** Transfers, deliveries and payments in the columns of an arms transfer register. */
final class RegisterScreen {
  private static final int ROWS = 40;

  /** How many rows of the table to download are made at a time. */
  private static final int BATCH = 500;

  /** More accounts of one act add nothing to its row. */
  private static final int MOST_CLAIMS = 60;

  private static final List<String> KINDS =
      RegisterWish.KINDS.stream().sorted(Kinds.ORDER).toList();
  private static final List<String> STANDINGS =
      List.of(Standing.values()).stream().map(Words::of).toList();
  private static final List<String> ORDERS =
      List.of(RegisterWish.Order.values()).stream().map(Words::of).toList();

  private final Desk desk;
  private final Templates templates;

  RegisterScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * @param download the address of the whole table, narrowed and sorted alike
   */
  record Register(List<RegisterEntry> rows, Pager pager, Narrowed narrowed, String download) {
    List<String> kinds() {
      return KINDS;
    }

    List<String> standings() {
      return STANDINGS;
    }

    List<String> orders() {
      return ORDERS;
    }

    /** The words of a row's link. */
    String named(RegisterEntry entry) {
      return entry.description().isEmpty()
          ? Kinds.heading(entry.finding().kind())
          : entry.description();
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/register", this::show);
    routes.get("/register.csv", this::download);
  }

  private static Narrowed narrowed(Context ctx) {
    return Narrowed.by(ctx, "party", "year", "kind", "standing", "sort")
        .knowing("kind", KINDS)
        .knowing("standing", STANDINGS)
        .knowing("sort", ORDERS);
  }

  private void show(Context ctx) throws CaseException {
    RegisterWish wish = Asked.register(ctx);
    Window window = Asked.window(ctx, ROWS);
    Narrowed narrowed = narrowed(ctx);
    Listing<RegisterEntry> listing = entries(desk, wish, window);
    templates.show(
        ctx,
        "register",
        "register",
        Say.say("register.title"),
        new Register(
            listing.rows(),
            Pager.of("/register", narrowed, window, listing),
            narrowed,
            narrowed.link("/register.csv")));
  }

  /** Written as it is made: a large table is never held whole. */
  private void download(Context ctx) throws CaseException, IOException {
    RegisterWish wish = Asked.register(ctx);
    Listing<RegisterEntry> batch = entries(desk, wish, new Window(0, BATCH));
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"register.csv\"");
    var out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
    var csv = new RegisterCsv(out);
    for (int first = 0; !batch.rows().isEmpty(); ) {
      for (RegisterEntry entry : batch.rows()) {
        csv.entry(entry);
      }
      first += batch.rows().size();
      if (first >= batch.total()) {
        break;
      }
      batch = entries(desk, wish, new Window(first, BATCH));
    }
    out.flush();
  }

  static Listing<RegisterEntry> entries(Desk desk, RegisterWish wish, Window window)
      throws CaseException {
    return desk.look(
        views -> {
          Listing<Finding> findings = views.register(wish, window);
          List<RegisterEntry> entries = new ArrayList<>();
          for (Finding finding : findings.rows()) {
            entry(views, finding).ifPresent(entries::add);
          }
          return new Listing<>(entries, findings.total());
        });
  }

  /** Those of a finding's claims that a row is made of; none when it was weighed anew meanwhile. */
  static List<Claim> claims(CaseViews views, Finding finding) throws CaseException {
    List<Claim> claims = new ArrayList<>();
    for (String id : finding.claims().subList(0, Math.min(MOST_CLAIMS, finding.claims().size()))) {
      views.claim(id).map(Located::record).ifPresent(claims::add);
    }
    return claims;
  }

  private static Optional<RegisterEntry> entry(CaseViews views, Finding finding)
      throws CaseException {
    List<Claim> claims = claims(views, finding);
    Map<String, Entity> entities = new HashMap<>();
    for (Claim claim : claims) {
      for (List<Filler> fillers : claim.roles().values()) {
        for (Filler filler : fillers) {
          String mention = filler.mention();
          if (mention != null && !entities.containsKey(mention)) {
            views.entityOf(mention).ifPresent(entity -> entities.put(mention, entity));
          }
        }
      }
    }
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(RegisterEntry.of(finding, claims, entities));
  }
}
