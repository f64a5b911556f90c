package org.dossier.web;

import io.javalin.http.Context;
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

  /** Without a value that isn't one of these. */
  Narrowed knowing(String name, List<String> known) {
    var kept = new LinkedHashMap<>(values);
    if (!known.contains(to(name))) {
      kept.remove(name);
    }
    return new Narrowed(kept);
  }
}
