package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.store.Window;

/** The ways from one window of a list to the next, as a {@code Link} header (RFC 8288). */
final class Paging {
  /** A header has no room for more. */
  private static final int LONGEST = 1_000;

  private Paging() {}

  /**
   * @param more whether rows follow
   */
  static void link(Context ctx, Window window, boolean more) {
    List<String> links = new ArrayList<>();
    if (more) {
      links.add(link(ctx, "next", first(window, window.first() + window.most())));
    }
    if (window.first() > 0) {
      links.add(link(ctx, "prev", first(window, Math.max(0, window.first() - window.most()))));
    }
    set(ctx, links);
  }

  private static Map<String, String> first(Window window, int first) {
    var change = new LinkedHashMap<String, String>();
    change.put("first", String.valueOf(first));
    change.put("most", String.valueOf(window.most()));
    return change;
  }

  /** The ways along a log, which is addressed in bytes. */
  static void linkLog(Context ctx, long start, long end, long size) {
    List<String> links = new ArrayList<>();
    if (end < size) {
      links.add(link(ctx, "next", Map.of("from", String.valueOf(end)), "to"));
    }
    if (start > 0) {
      links.add(link(ctx, "prev", Map.of("to", String.valueOf(start)), "from"));
    }
    set(ctx, links);
  }

  private static void set(Context ctx, List<String> links) {
    String header = String.join(", ", links);
    if (!header.isEmpty() && header.length() <= LONGEST * links.size()) {
      ctx.header(Header.LINK, header);
    }
  }

  /**
   * @param passed parameters that are left out
   */
  private static String link(
      Context ctx, String relation, Map<String, String> change, String... passed) {
    var parameters = new LinkedHashMap<String, String>();
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty() && !List.of(passed).contains(name)) {
                parameters.put(name, values.getFirst());
              }
            });
    parameters.putAll(change);
    var address = new StringBuilder(ctx.path());
    parameters.forEach(
        (name, value) ->
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return "<" + address + ">; rel=\"" + relation + "\"";
  }
}
