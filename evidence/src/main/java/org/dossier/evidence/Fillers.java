package org.dossier.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Claim;
import org.dossier.model.DatePrecision;
import org.dossier.model.Filler;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;

/**
 * The words that a finding's sentence takes from a claim: names and phrases as they are written.
 */
final class Fillers {
  private static final int MAX_LENGTH = 200;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)(?:on|in|at|by|since|before|after|until|till|from|between|during|within|throughout|as"
              + " of|near|outside|off|over|around|under|inside|across|aboard)\\b.*",
          Pattern.DOTALL);
  private static final Pattern DETERMINER = Pattern.compile("(?i)(?:^|\\W)(the|this|an?)\\s+$");
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)\\b");
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)(?:the|an?|this|these|its|their|his|her|our|my|your)\\s");
  private static final String AROUND_QUOTATIONS = " \t\n\u000b\f\r\"“”„«»,;:";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final Claim claim;
  private final Resolution resolution;

  Fillers(Claim claim, Resolution resolution) {
    this.claim = claim;
    this.resolution = resolution;
  }

  Claim claim() {
    return claim;
  }

  boolean has(String role) {
    return !claim.role(role).isEmpty();
  }

  /** All fillers of a role: "A, B and C"; empty without any. */
  String names(String role) {
    Set<String> names = new LinkedHashSet<>();
    claim.role(role).forEach(filler -> names.add(name(filler)));
    return listed(List.copyOf(names));
  }

  /** The fillers as written, never an entity's name. */
  String words(String role) {
    Set<String> words = new LinkedHashSet<>();
    claim.role(role).forEach(filler -> words.add(plain(filler.text())));
    return listed(List.copyOf(words));
  }

  /** What somebody said, without the marks that the text sets around it. */
  String quotation(String role) {
    String words = words(role);
    int from = 0;
    int to = words.length();
    while (from < to && AROUND_QUOTATIONS.indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && AROUND_QUOTATIONS.indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    return words.substring(from, to);
  }

  /** How many different ones a role has. */
  int count(String role) {
    Set<String> names = new LinkedHashSet<>();
    claim.role(role).forEach(filler -> names.add(name(filler)));
    return names.size();
  }

  private String name(Filler filler) {
    Optional<String> pronoun = Pronouns.spelledOut(plain(filler.text()));
    return pronoun.orElseGet(() -> determined(filler, named(filler)));
  }

  /** With the article that the text has before it; a name that begins with its own keeps that. */
  private String determined(Filler filler, String name) {
    int at = filler.span().start() - claim.span().start();
    if (at <= 0 || at > claim.quote().length() || ARTICLE.matcher(name).lookingAt()) {
      return name;
    }
    if (name.indexOf(' ') < 0 && !name.equals(plain(filler.text()))) {
      return name; // "the Supplier" is Varnexport, not "the Varnexport"
    }
    Matcher before = DETERMINER.matcher(claim.quote().substring(0, at));
    return before.find()
            && (!Character.isDigit(name.charAt(0)) || ORDINAL.matcher(name).lookingAt())
        ? (before.group(1).equalsIgnoreCase("a") || before.group(1).equalsIgnoreCase("an")
                ? before.group(1).toLowerCase(Locale.ROOT)
                : "the")
            + " "
            + name
        : name;
  }

  private String named(Filler filler) {
    Known entity = resolution.of(filler.mention());
    return entity == null || entity.kind() == MentionKind.POSITION
        ? plain(filler.text())
        : plain(entity.name());
  }

  static String listed(List<String> names) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    };
  }

  /** A counted thing as the text has it: "24 vehicles"; the figure alone, or the thing alone. */
  String counted(String quantityRole, String itemRole) {
    if (!has(quantityRole) || !has(itemRole)) {
      return has(itemRole) ? names(itemRole) : words(quantityRole);
    }
    Filler quantity = claim.role(quantityRole).getFirst();
    Filler item = claim.role(itemRole).getFirst();
    if (claim.role(itemRole).size() > 1) {
      return names(itemRole) + " (quantity: " + words(quantityRole) + ")";
    }
    if (item.span().contains(quantity.span())) {
      return plain(item.text());
    }
    if (quantity.span().contains(item.span())) {
      return plain(quantity.text());
    }
    return hull(quantity, item)
        .orElseGet(() -> plain(item.text()) + " (quantity: " + words(quantityRole) + ")");
  }

  /** Both and the little between them, when the figure stands directly before the thing. */
  private Optional<String> hull(Filler figure, Filler thing) {
    int gap = thing.span().start() - figure.span().end();
    int from = figure.span().start() - claim.span().start();
    int to = thing.span().end() - claim.span().start();
    if (figure.span().overlaps(thing.span())
        || gap < 0
        || gap > 4
        || from < 0
        || to > claim.quote().length()) {
      return figure.span().overlaps(thing.span())
              && from >= 0
              && to <= claim.quote().length()
              && from < to
          ? Optional.of(plain(claim.quote().substring(from, to)))
          : Optional.empty();
    }
    return Optional.of(plain(claim.quote().substring(from, to)));
  }

  /** " on 8 June 2019", " in 2019", " in Vienna"; empty without a date and a place. */
  String whenAndWhere() {
    return where() + when();
  }

  String where() {
    if (!has("place")) {
      return "";
    }
    String place = names("place");
    return PREPOSITION.matcher(place).matches() ? " " + place : " in " + place;
  }

  String when() {
    if (!has("date")) {
      return "";
    }
    Filler filler = claim.role("date").getFirst();
    String text = plain(filler.text());
    if (PREPOSITION.matcher(text).matches()) {
      return " " + text;
    }
    if (!(filler.value() instanceof Value.Date date)) {
      return " (" + text + ")";
    }
    LocalDate from = date.from();
    LocalDate to = date.to();
    if (date.approximate() && from != null && to != null && from.plusDays(31).isBefore(to)) {
      return " (“" + text + "”)";
    }
    String about = date.approximate() ? "about " : "";
    if (from == null) {
      return to == null ? "" : " by " + DAY.format(to);
    }
    if (to == null) {
      return " from " + DAY.format(from) + " on";
    }
    if (from.equals(to)) {
      return " on " + about + DAY.format(from);
    }
    return switch (date.precision()) {
      case MONTH -> " in " + about + MONTH.format(from);
      case YEAR -> " in " + about + from.getYear();
      case DAY, WEEK, QUARTER, SEASON, HALF, DECADE, CENTURY, INTERVAL ->
          YEAR.matcher(text).find() && date.precision() != DatePrecision.INTERVAL
              ? " in " + text
              : " between " + DAY.format(from) + " and " + DAY.format(to);
    };
  }

  /** On one line, and not longer than a reader can take in. */
  static String plain(String text) {
    String line = Letters.spaced(text);
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    int cut = line.lastIndexOf(' ', MAX_LENGTH);
    cut = cut < MAX_LENGTH / 2 ? MAX_LENGTH : cut;
    return line.substring(0, Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut) + "…";
  }

  static List<String> present(String... parts) {
    List<String> present = new ArrayList<>();
    for (String part : parts) {
      if (!part.isBlank()) {
        present.add(part);
      }
    }
    return present;
  }
}
