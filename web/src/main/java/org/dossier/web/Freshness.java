package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * Answers that the asker has already are not made again. An ETag is made of what is asked for and
 * of the mark that every change of the case alters, so that nothing is read to compare it; the
 * room's start stands in it, too, since a mark means nothing after it.
 */
final class Freshness {
  private static final int START_DIGITS = 12;

  /** What browsers don't keep they don't ask about. */
  static final String NEVER_KEPT = "no-store";

  private final Desk desk;
  private final String start = Secrets.fresh().substring(0, START_DIGITS);

  Freshness(Desk desk) {
    this.desk = desk;
  }

  /** The same, made only for whoever has not got it. What is not in the case file must not be. */
  Handler of(Handler answer) {
    return ctx -> {
      // Taken before anything is read: a change in between makes an answer look older, never newer.
      String tag = tag(ctx);
      if (isKnown(ctx.header(Header.IF_NONE_MATCH), tag)) {
        mark(ctx, tag);
        ctx.status(HttpStatus.NOT_MODIFIED);
      } else {
        answer.handle(ctx);
        mark(ctx, tag);
      }
    };
  }

  /** The same, compared by its content after it was made. */
  static Handler byContent(Handler answer) {
    return ctx -> {
      answer.handle(ctx);
      InputStream made = ctx.resultInputStream();
      if (made == null) {
        throw new IllegalStateException("no answer to compare: " + ctx.path());
      }
      byte[] bytes = made.readAllBytes();
      String tag = tag(bytes);
      mark(ctx, tag);
      answer(ctx, bytes, tag);
    };
  }

  /** Whatever else may be kept is compared by its content, too, where that is at hand. */
  static void afterwards(Context ctx) throws IOException {
    if (ctx.method() == HandlerType.GET
        && ctx.statusCode() == HttpStatus.OK.getCode()
        && ctx.res().getHeader(Header.ETAG) == null
        && !NEVER_KEPT.equals(ctx.res().getHeader(Header.CACHE_CONTROL))
        && ctx.resultInputStream() instanceof ByteArrayInputStream made) {
      byte[] bytes = made.readAllBytes();
      String tag = tag(bytes);
      ctx.header(Header.ETAG, tag);
      answer(ctx, bytes, tag);
    }
  }

  private static void answer(Context ctx, byte[] bytes, String tag) {
    if (isKnown(ctx.header(Header.IF_NONE_MATCH), tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
      ctx.result("");
    } else {
      ctx.result(bytes);
    }
  }

  private static String tag(byte[] content) {
    var sum = new CRC32C();
    sum.update(content);
    return "W/\"" + content.length + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  private static void mark(Context ctx, String tag) {
    ctx.header(Header.ETAG, tag);
    ctx.header(Header.CACHE_CONTROL, "private, no-cache"); // kept, and asked about each time
    ctx.header(Header.VARY, "Cookie, Authorization");
  }

  private String tag(Context ctx) throws CaseException {
    var asked = new CRC32C();
    asked.update((ctx.path() + "?" + ctx.queryString()).getBytes(StandardCharsets.UTF_8));
    return "W/\""
        + start
        + "-"
        + Long.toHexString(desk.mark())
        + "-"
        + Long.toHexString(asked.getValue())
        + "\"";
  }

  /** RFC 9110, section 13.1.2, compared weakly. */
  private static boolean isKnown(@Nullable String given, String tag) {
    if (given == null) {
      return false;
    }
    String opaque = tag.substring(2);
    for (String one : given.split(",")) {
      String known = one.strip();
      if (known.equals(tag) || known.equals(opaque)) {
        return true;
      }
    }
    return false;
  }
}
