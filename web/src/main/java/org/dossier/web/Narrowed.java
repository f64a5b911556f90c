package org.dossier.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, as its address says it. */
record Narrowed(Map<String, String> values) {
  static final Narrowed NOT = new Narrowed(Map.of());

  /** Those of the parameters that a request gives. */
  static Narrowed by(Context ctx, String... names) {
    var values = new LinkedHashMap<String, String>();
    for (String name : names) {
      String value = Asked.text(ctx, name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return new Narrowed(values);
  }

  /** Empty where it isn't narrowed so. */
  String to(String name) {
    return values.getOrDefault(name, "");
  }

  /** As a wish has it: null where it isn't narrowed so. */
  @Nullable String wish(String name) {
    return values.get(name);
  }

  /** The same with a value more, or another; without it where it is null. */
  Narrowed with(String name, @Nullable String value) {
    var changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (value != null) {
      changed.put(name, value);
    }
    return new Narrowed(changed);
  }

  /** The address of a list that is narrowed so, ready for one parameter more. */
  String address(String path) {
    var address = new StringBuilder(path).append('?');
    values.forEach(
        (name, value) ->
            address
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    return address.toString();
  }

  /** The address of a list that is narrowed so. */
  String link(String path) {
    String address = address(path);
    return address.substring(0, address.length() - 1);
  }

  /** Without a value that isn't one of these. */
  Narrowed knowing(String name, List<String> known) {
    var kept = new LinkedHashMap<>(values);
    if (!known.contains(to(name))) {
      kept.remove(name);
    }
    return new Narrowed(kept);
  }
}
