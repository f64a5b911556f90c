package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.dossier.model.DocumentId;
import org.dossier.store.DocumentWish;
import org.dossier.store.FindingSieve;
import org.dossier.store.FindingWish;
import org.dossier.store.RegisterWish;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** What a request asks for; nonsense is refused with what would have made sense. */
final class Asked {
  private static final int LONGEST = 20_000;
  private static final int LAST_PAGE = 1_000_000;

  private Asked() {}

  /** A parameter's text; null when it is absent or blank. */
  static @Nullable String text(Context ctx, String name) {
    String text = ctx.queryParam(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", name, LONGEST));
    }
    return text.strip();
  }

  /** A whole number from {@code least} on; {@code absent} where there is none. */
  static int number(Context ctx, String name, int least, int absent) {
    String text = text(ctx, name);
    return text == null ? absent : number(text, name, least);
  }

  static int number(String text, String name, int least) {
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.number", name, least));
    }
    return Integer.parseInt(text);
  }

  static Window window(Context ctx, int rows) {
    int page = number(ctx, "page", 1, 1);
    if (page > LAST_PAGE) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.number", "page", 1));
    }
    return Window.page(page, rows);
  }

  /** Which findings a request asks for. */
  static FindingWish findings(Context ctx) {
    return new FindingWish(
        text(ctx, "q"),
        text(ctx, "kind"),
        text(ctx, "standing"),
        yes(ctx, "decided"),
        yes(ctx, "dated"),
        text(ctx, "document"),
        text(ctx, "entity"));
  }

  /** Which findings a request asks for, and in which order. */
  static FindingSieve sieve(Context ctx) {
    FindingSieve.Order order = FindingSieve.Order.WEIGHT;
    for (FindingSieve.Order known : FindingSieve.Order.values()) {
      if (Words.of(known).equals(text(ctx, "sort"))) {
        order = known;
      }
    }
    return new FindingSieve(
        findings(ctx),
        text(ctx, "grade"),
        text(ctx, "party"),
        text(ctx, "source"),
        Period.parse(text(ctx, "from")).map(Period::first).orElse(null),
        Period.parse(text(ctx, "to")).map(Period::last).orElse(null),
        text(ctx, "decision"),
        order,
        Boolean.TRUE.equals(yes(ctx, "down")));
  }

  /** Which documents a request asks for. */
  static DocumentWish documents(Context ctx) {
    return new DocumentWish(
        text(ctx, "q"),
        text(ctx, "state"),
        text(ctx, "language"),
        yes(ctx, "dated"),
        text(ctx, "entity"));
  }

  /** Which rows of the register a request asks for. */
  static RegisterWish register(Context ctx) {
    int year = number(ctx, "year", 1, 0);
    String sort = text(ctx, "sort");
    RegisterWish.Order order = RegisterWish.Order.SUPPLIER;
    for (RegisterWish.Order known : RegisterWish.Order.values()) {
      if (Words.of(known).equals(sort)) {
        order = known;
      }
    }
    return new RegisterWish(
        text(ctx, "party"),
        year == 0 ? null : year,
        text(ctx, "kind"),
        text(ctx, "standing"),
        order);
  }

  private static @Nullable Boolean yes(Context ctx, String name) {
    String text = text(ctx, name);
    return text == null ? null : text.equals("yes");
  }

  /** A place in a file, in bytes; {@code absent} where there is none. */
  static long place(Context ctx, String name, long absent) {
    String text = text(ctx, name);
    if (text == null) {
      return absent;
    }
    if (!text.matches("\\d{1,15}")) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.number", name, 0));
    }
    return Long.parseLong(text);
  }

  static DocumentId document(Context ctx) {
    String id = ctx.pathParam("document");
    try {
      return new DocumentId(id);
    } catch (IllegalArgumentException e) {
      throw Refusal.missing(Say.say("trouble.noDocument"));
    }
  }

  static int pageNumber(Context ctx) {
    return number(ctx.pathParam("page"), "page", 1);
  }
}
