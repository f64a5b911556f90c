package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out. A page of another site can send requests here but can't read what comes
 * back, so that it never learns the token that every change needs; and a name that was made to
 * point here (DNS rebinding) is not one of this machine's own.
 */
final class Guard {
  static final long MOST_BYTES = 1 << 20;

  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final String token = fresh();

  private static String fresh() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What forms that change something must send. */
  String token() {
    return token;
  }

  /** Before every request. */
  void admit(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header(Header.CACHE_CONTROL, "no-store");
    if (!ctx.req().getRequestURI().matches("[A-Za-z0-9._/-]*")) {
      throw Refusal.missing(Say.say("trouble.noPage")); // no path of the room has other characters
    }
    if (!isOwn(ctx.header(Header.HOST))) {
      throw new Refusal(HttpStatus.MISDIRECTED_REQUEST, Say.say("trouble.host"));
    }
    String origin = ctx.header(Header.ORIGIN);
    if (origin != null && !isOwn(origin.replaceFirst("^https?://", ""))) {
      throw new Refusal(HttpStatus.FORBIDDEN, Say.say("trouble.origin"));
    }
  }

  /** Before every change. */
  void requireToken(@Nullable String given) {
    byte[] wanted = token.getBytes(StandardCharsets.US_ASCII);
    if (given == null
        || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.US_ASCII))) {
      throw new Refusal(HttpStatus.FORBIDDEN, Say.say("trouble.token"));
    }
  }

  private static boolean isOwn(@Nullable String host) {
    return host != null && OWN.contains(host.replaceFirst(":\\d{1,5}$", ""));
  }
}
