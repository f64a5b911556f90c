package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.search.PassageFields;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that an alias stands for one after the other: {@code name-000001}, {@code
 * name-000002}. People ask the alias, so that another index takes the place of one at one stroke.
 */
final class Home {
  /** Says in an index's {@code _meta} who made it. */
  private static final String MAKER = "madeBy";

  private static final String DOSSIER = "dossier";
  private static final String FORMAT = "format";

  /** Raised when rows are laid out otherwise. */
  private static final int LAYOUT = 1;

  private final Server server;
  private final String alias;

  Home(Server server) {
    this.server = server;
    this.alias = server.address().name();
  }

  /**
   * An index of this alias.
   *
   * @param format that it was made with, see {@link PassageFields#format()}
   */
  record Made(String index, String format) {
    boolean isCurrent() {
      return format.equals(current());
    }

    /** Made by a program that knows more. */
    boolean isNewer() {
      return number(format) > number(current());
    }

    private static int number(String format) {
      int dash = format.indexOf('-');
      String digits = dash < 0 ? format : format.substring(0, dash);
      return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
  }

  /** The index that the alias stands for now; null where there is none. */
  @Nullable Made now() throws IOException {
    JsonNode mappings = server.find(alias + "/_mapping");
    if (!mappings.fieldNames().hasNext()) {
      return null;
    }
    Iterator<String> names = mappings.fieldNames();
    String index = names.next();
    JsonNode meta = mappings.path(index).path("mappings").path("_meta");
    if (names.hasNext() || !meta.path(MAKER).asText().equals(DOSSIER) || index.equals(alias)) {
      throw new IndexTrouble(
          server.address() + " is an index that Dossier did not make: choose another name", 0);
    }
    var made = new Made(index, meta.path(FORMAT).asText());
    if (made.isNewer()) {
      throw new IndexTrouble(server.address() + " was made by a newer Dossier: use that one", 0);
    }
    return made;
  }

  /** Makes the first index, or the one after the current, which stays what the alias stands for. */
  Made make(@Nullable Made current) throws IOException {
    int number = current == null ? 0 : number(current.index());
    for (String left : abandoned(current)) {
      server.call("DELETE", left, null);
      number = Math.max(number, number(left));
    }
    String index = String.format(Locale.ROOT, "%s-%06d", alias, number + 1);
    ObjectNode body = definition();
    ObjectNode meta = Server.JSON.createObjectNode();
    meta.put(MAKER, DOSSIER).put(FORMAT, current());
    ((ObjectNode) body.get("mappings")).set("_meta", meta);
    if (current == null) {
      body.putObject("aliases").putObject(alias);
    }
    server.call("PUT", index, body);
    return new Made(index, current());
  }

  /** Indexes of this alias that no alias stands for: of a run that was stopped. */
  private TreeSet<String> abandoned(@Nullable Made current) throws IOException {
    var left = new TreeSet<String>();
    JsonNode all = server.find(alias + "-*/_alias");
    all.properties()
        .forEach(
            one -> {
              String index = one.getKey();
              if (index.matches(Pattern.quote(alias) + "-\\d{6}")
                  && one.getValue().path("aliases").isEmpty()
                  && (current == null || !index.equals(current.index()))) {
                left.add(index);
              }
            });
    return left;
  }

  private static String current() {
    return PassageFields.format() + "-" + LAYOUT;
  }

  private static int number(String index) {
    return Integer.parseInt(index.substring(index.length() - 6));
  }

  private static ObjectNode definition() throws IOException {
    try (InputStream file = Home.class.getResourceAsStream("index.json")) {
      return (ObjectNode) Server.JSON.readTree(Objects.requireNonNull(file));
    }
  }

  /** Has the alias stand for another index from now on. */
  void swap(@Nullable Made before, Made now) throws IOException {
    ObjectNode body = Server.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    actions.addObject().putObject("add").put("index", now.index()).put("alias", alias);
    if (before != null) {
      actions.addObject().putObject("remove").put("index", before.index()).put("alias", alias);
    }
    server.post("_aliases", body);
  }

  void remove(Made index) throws IOException {
    server.call("DELETE", index.index(), null);
  }
}
