package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out. The form holds a token that goes with a cookie, so that no other site signs
 * somebody in under another's name.
 */
final class SignInScreen {
  private static final int LONGEST = 1_000;

  private final Templates templates;
  private final Door door;
  private final byte[] secret = Secrets.fresh().getBytes(StandardCharsets.US_ASCII);

  SignInScreen(Templates templates, Door door) {
    this.templates = templates;
    this.door = door;
  }

  /**
   * @param to where the reader was going
   * @param trouble why the last attempt failed; empty before one
   */
  record SignIn(String token, String name, String to, String trouble) {}

  void route(RoutesConfig routes) {
    routes.get("/sign-in", this::show);
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
  }

  private void show(Context ctx) {
    if (!door.isClosed()) {
      ctx.redirect("/", HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, "", to(Asked.text(ctx, "to")), "");
  }

  private void show(Context ctx, String name, String to, String trouble) {
    String cookie = ctx.cookie(cookie(ctx));
    if (cookie == null || !cookie.matches("[0-9a-f]{64}")) {
      cookie = Secrets.fresh();
      door.setCookie(ctx, cookie(ctx), cookie, Duration.ofHours(1));
    }
    templates.outside(ctx, "signin", new SignIn(token(cookie), name, to, trouble));
  }

  private String cookie(Context ctx) {
    return door.cookie(ctx) + "-form";
  }

  private String token(String cookie) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(cookie.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** An address of this room; the overview for any other. */
  private static String to(@Nullable String given) {
    return given != null && given.matches("/(?:[A-Za-z0-9._-][A-Za-z0-9._/-]*)?(?:\\?[!-~]*)?")
        ? given
        : "/";
  }

  private void signIn(Context ctx) throws CaseException, InterruptedException {
    String name = form(ctx, "name");
    String to = to(ctx.formParam("to"));
    String cookie = ctx.cookie(cookie(ctx));
    if (cookie == null || !Secrets.same(token(cookie), ctx.formParam("token"))) {
      ctx.status(HttpStatus.FORBIDDEN);
      show(ctx, name, to, Say.say("signin.again"));
      return;
    }
    if (door.isClosed() && !entered(ctx, name, to)) {
      return;
    }
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  private boolean entered(Context ctx, String name, String to)
      throws CaseException, InterruptedException {
    try {
      if (door.signIn(ctx, name, form(ctx, "password"))) {
        return true;
      }
      ctx.status(HttpStatus.UNAUTHORIZED);
      show(ctx, name, to, Say.say("signin.wrong"));
    } catch (Refusal wait) {
      ctx.status(wait.status());
      show(ctx, name, to, String.valueOf(wait.getMessage()));
    }
    return false;
  }

  private static String form(Context ctx, String name) {
    String text = ctx.formParam(name);
    if (text != null && text.length() > LONGEST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", name, LONGEST));
    }
    return text == null ? "" : text;
  }

  private void signOut(Context ctx) {
    door.signOut(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }
}
