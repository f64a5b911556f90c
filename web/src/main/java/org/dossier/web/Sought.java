package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.search.Facets;
import org.dossier.search.Query;

/**
 * A search as its address says it: screen and API read the same.
 *
 * @param narrowed the query and what it is narrowed to, by parameter
 * @param off expansions that are switched off
 */
record Sought(Narrowed narrowed, List<String> off) {
  private static final String[] PARAMETERS = {
    "q", "language", "exact", "order", "type", "source", "kind", "state", "year"
  };

  /** A person switches off a few. */
  private static final int MOST_OFF = 200;

  Sought {
    off = List.copyOf(off);
  }

  static Sought by(Context ctx) {
    List<String> off = ctx.queryParams("off");
    if (off.size() > MOST_OFF) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.long", "off", MOST_OFF));
    }
    return new Sought(Narrowed.by(ctx, PARAMETERS), off);
  }

  /** What a form sends that would go to the search screen. */
  static Sought ofForm(Context ctx) {
    return of(ctx.formParamMap());
  }

  /** What an address of the search screen asks for. */
  static Sought at(String address) {
    var parameters = new LinkedHashMap<String, List<String>>();
    int question = address.indexOf('?');
    for (String pair : address.substring(question + 1).split("&")) {
      int is = pair.indexOf('=');
      if (is > 0) {
        parameters
            .computeIfAbsent(pair.substring(0, is), _ -> new ArrayList<>())
            .add(URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
      }
    }
    return of(parameters);
  }

  private static Sought of(Map<String, List<String>> parameters) {
    var values = new LinkedHashMap<String, String>();
    for (String name : PARAMETERS) {
      List<String> given = parameters.getOrDefault(name, List.of());
      if (!given.isEmpty() && !given.getFirst().isBlank()) {
        values.put(name, given.getFirst().strip());
      }
    }
    List<String> off = parameters.getOrDefault("off", List.of());
    return new Sought(new Narrowed(values), off.subList(0, Math.min(MOST_OFF, off.size())));
  }

  /** As people would call it: the query, and behind it what it is narrowed to. */
  String called() {
    var name = new StringBuilder(narrowed.to("q"));
    narrowed
        .values()
        .forEach(
            (field, value) -> {
              if (!field.equals("q") && !field.equals("order")) {
                name.append(name.isEmpty() ? "" : " · ").append(field).append(' ').append(value);
              }
            });
    return name.toString();
  }

  /** Nothing was asked for yet. */
  boolean isEmpty() {
    return narrowed.to("q").isEmpty() && only().isEmpty();
  }

  private TreeMap<String, String> only() {
    var only = new TreeMap<String, String>();
    for (String field : Facets.FIELDS) {
      if (!field.equals("lang") && !narrowed.to(field).isEmpty()) {
        only.put(field, narrowed.to(field));
      }
    }
    return only;
  }

  Query query() {
    String language = narrowed.to("language");
    Query.Order order =
        switch (narrowed.to("order")) {
          case "newest" -> Query.Order.NEWEST;
          case "oldest" -> Query.Order.OLDEST;
          default -> Query.Order.RELEVANCE;
        };
    return new Query(
        narrowed.to("q"),
        language.isEmpty() ? List.of() : List.of(language.split(",")),
        !narrowed.to("exact").isEmpty(),
        only(),
        Set.copyOf(off),
        order);
  }

  /** The parameter of a field of {@link Facets}. */
  static String parameter(String field) {
    return field.equals("lang") ? "language" : field;
  }

  /** Whether a field is narrowed to a value. */
  boolean isTo(String field, String value) {
    return narrowed.to(parameter(field)).equals(value);
  }

  /** The address of the same search with a field narrowed to a value, or no longer narrowed. */
  String turned(String field, String value) {
    return new Sought(narrowed.with(parameter(field), isTo(field, value) ? null : value), off)
        .address("/search");
  }

  /** The address of the same search with an expansion switched off, or on again. */
  String switched(String key) {
    List<String> others = new ArrayList<>(off);
    if (!others.remove(key)) {
      others.add(key);
    }
    return new Sought(narrowed, others).address("/search");
  }

  /** The address of the same search in another order. */
  String sorted(String order) {
    return new Sought(narrowed.with("order", order.equals("best") ? null : order), off)
        .address("/search");
  }

  boolean isSorted(String order) {
    return narrowed.to("order").isEmpty()
        ? order.equals("best")
        : narrowed.to("order").equals(order);
  }

  String address(String path) {
    var address = new StringBuilder(narrowed.address(path));
    for (String key : off) {
      address.append("off=").append(URLEncoder.encode(key, StandardCharsets.UTF_8)).append('&');
    }
    return address.substring(0, address.length() - 1);
  }

  String page(int page) {
    return address("/search") + "&page=" + page;
  }
}
