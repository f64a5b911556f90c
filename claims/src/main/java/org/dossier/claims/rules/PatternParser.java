package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossier.claims.match.WordClasses;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/** Reads patterns and filler types as rule files write them. */
final class PatternParser {
  private static final int MAX_REPEATS = 24;

  private final String text;
  private final WordClasses classes;
  private int at;

  private PatternParser(String text, WordClasses classes) {
    this.text = text;
    this.classes = classes;
  }

  /**
   * @throws IllegalArgumentException saying what was expected
   */
  static Pattern pattern(String text, WordClasses classes) {
    var parser = new PatternParser(text, classes);
    Pattern pattern = parser.options();
    if (parser.at < text.length()) {
      throw new IllegalArgumentException("nothing opens '" + text.substring(parser.at) + "'");
    }
    return pattern;
  }

  /**
   * @throws IllegalArgumentException when a type is unknown
   */
  static Want want(String text, WordClasses classes) {
    List<Want> wants = new ArrayList<>();
    for (String name : text.split("\\|")) {
      wants.add(one(name.strip(), classes));
    }
    return wants.size() == 1 ? wants.getFirst() : new Want.AnyOf(wants);
  }

  private static Want one(String name, WordClasses classes) {
    if (name.startsWith("@")) {
      return new Want.Headed(classes.of(name.substring(1)));
    }
    return switch (name) {
      case "party" -> new Want.Party();
      case "thing" -> new Want.Thing();
      case "clause" -> new Want.Clause();
      case "any" -> new Want.Anything();
      default -> new Want.Of(kind(name));
    };
  }

  private static MentionKind kind(String name) {
    for (MentionKind kind : MentionKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + name
            + "' is no type: expected party, thing, clause, any, a @class, or a mention: "
            + Arrays.stream(MentionKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  private static Pos pos(String name) {
    for (Pos pos : Pos.values()) {
      if (pos.name().equals(name)) {
        return pos;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is no word class: expected one of " + Arrays.toString(Pos.values()));
  }

  private Pattern options() {
    List<Pattern> options = new ArrayList<>();
    options.add(sequence());
    while (peek('|')) {
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.getFirst() : new Pattern.Either(options);
  }

  private Pattern sequence() {
    List<Pattern> parts = new ArrayList<>();
    skip();
    while (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != '|') {
      parts.add(repeated());
      skip();
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an empty pattern at '" + text.substring(at) + "'");
    }
    return parts.size() == 1 ? parts.getFirst() : new Pattern.Sequence(parts);
  }

  private Pattern repeated() {
    Pattern part = atom();
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
      return new Pattern.Repeat(part, 0, 1);
    }
    if (at < text.length() && text.charAt(at) == '+') {
      at++;
      return new Pattern.Repeat(part, 1, MAX_REPEATS);
    }
    return part;
  }

  private Pattern atom() {
    char c = text.charAt(at);
    switch (c) {
      case '(' -> {
        at++;
        Pattern inner = options();
        expect(')');
        return inner;
      }
      case '<' -> {
        return new Pattern.Noun(want(between('>'), classes));
      }
      case '[' -> {
        Set<Pos> wanted = new TreeSet<>();
        for (String name : between(']').split("\\|")) {
          wanted.add(pos(name.strip()));
        }
        return new Pattern.OfClass(wanted);
      }
      case '"' -> {
        return new Pattern.Word(Set.of(between('"')));
      }
      case '*' -> {
        at++;
        String figure = take("0123456789");
        return new Pattern.Gap(figure.isEmpty() ? 1 : Integer.parseInt(figure));
      }
      default -> {
        return words();
      }
    }
  }

  private Pattern words() {
    int start = at;
    while (at < text.length() && " ()<[?+=\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      return new Pattern.Role(word, repeatedRole());
    }
    Set<String> forms = new TreeSet<>();
    for (String form : word.split("\\|")) {
      if (form.startsWith("@")) {
        forms.addAll(classes.of(form.substring(1)));
      } else if (!form.isEmpty()) {
        forms.add(form.replace('_', ' '));
      }
    }
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("expected a word at '" + text.substring(start) + "'");
    }
    return new Pattern.Word(forms);
  }

  private Pattern repeatedRole() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("a role without a pattern");
    }
    return atom();
  }

  private String between(char close) {
    int end = text.indexOf(close, at + 1);
    if (end < 0) {
      throw new IllegalArgumentException("no '" + close + "' closes '" + text.substring(at) + "'");
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    return inner;
  }

  private String take(String allowed) {
    int start = at;
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean peek(char c) {
    skip();
    return at < text.length() && text.charAt(at) == c;
  }

  private void expect(char c) {
    if (!peek(c)) {
      throw new IllegalArgumentException("expected '" + c + "' at '" + text.substring(at) + "'");
    }
    at++;
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
