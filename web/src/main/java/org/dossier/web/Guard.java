package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/**
 * Keeps other sites out. A page of another site can send requests here but can't read what comes
 * back, so that it never learns the token that every change needs; browsers say whose page sends a
 * request; and a name that was made to point here (DNS rebinding) is not one of the room's own.
 */
final class Guard {
  static final long MOST_BYTES = 1 << 20;

  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final OwnNames names;

  Guard(OwnNames names) {
    this.names = names;
  }

  /** Before every request. */
  void admit(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header(Header.CACHE_CONTROL, Freshness.NEVER_KEPT);
    if (!ctx.req().getRequestURI().matches("[A-Za-z0-9._/-]*")) {
      throw Refusal.missing(Say.say("trouble.noPage")); // no path of the room has other characters
    }
    String host = ctx.header(Header.HOST);
    if (!names.include(host)) {
      throw new Refusal(HttpStatus.MISDIRECTED_REQUEST, Say.say("trouble.host"));
    }
    String origin = ctx.header(Header.ORIGIN);
    if (origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host)) {
      throw new Refusal(HttpStatus.FORBIDDEN, Say.say("trouble.origin"));
    }
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none") && !isLink(ctx)) {
      throw new Refusal(HttpStatus.FORBIDDEN, Say.say("trouble.origin"));
    }
  }

  /** Whether somebody follows a link that stands elsewhere: it shows a screen, and no more. */
  private static boolean isLink(Context ctx) {
    return Rights.shows(ctx.req().getMethod())
        && "navigate".equals(ctx.header("Sec-Fetch-Mode"))
        && "document".equals(ctx.header("Sec-Fetch-Dest"));
  }
}
