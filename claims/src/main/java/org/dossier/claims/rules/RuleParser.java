package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossier.claims.match.Tense;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.Modality;
import org.dossier.model.Status;

/** Reads one rule file. docs/help/add-a-rule.md describes the form. */
final class RuleParser {
  private final String file;
  private final String language;
  private final List<String> lines;
  private final WordClasses classes;
  private final List<String> about = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Rule.Shape> shapes = new ArrayList<>();
  private final List<Rule.Example> examples = new ArrayList<>();
  private String kind = "";
  private int level = 50;
  private double confidence = 0.7;
  private Optional<String> each = Optional.empty();
  private Optional<Modality> modality = Optional.empty();
  private int line;
  private Block open = new Nothing();

  private RuleParser(String file, String language, List<String> lines, WordClasses classes) {
    this.file = file;
    this.language = language;
    this.lines = lines;
    this.classes = classes;
  }

  /** What the lines belong to that are set in. */
  private sealed interface Block {}

  private record Nothing() implements Block {}

  private record OpenFrame(
      boolean verb,
      Set<String> lemmas,
      List<Frame.Place> places,
      List<List<String>> needs,
      List<Frame.Condition> conditions,
      Map<Tense, Status> statuses,
      int line)
      implements Block {}

  private static final class OpenShape implements Block {
    private final Pattern pattern;
    private final int line;
    private final List<List<String>> needs = new ArrayList<>();
    private Status status = Status.UNKNOWN;

    OpenShape(Pattern pattern, int line) {
      this.pattern = pattern;
      this.line = line;
    }
  }

  private record OpenExample(
      boolean finds, String text, SortedMap<String, String> expected, int line) implements Block {}

  static Rule parse(String file, String language, List<String> lines, WordClasses classes)
      throws RuleException {
    var parser = new RuleParser(file, language, lines, classes);
    for (String text : lines) {
      parser.line++;
      try {
        parser.take(text);
      } catch (IllegalArgumentException e) {
        throw new RuleException(file, parser.line, String.valueOf(e.getMessage()));
      }
    }
    parser.close();
    for (Frame frame : parser.frames) {
      requireFillable(file, frame);
    }
    return parser.rule();
  }

  /** The language that a file's lines name; {@code usual} when they name none. */
  static String language(List<String> lines, String usual) {
    return lines.stream()
        .filter(line -> line.matches("language\\s.*"))
        .map(line -> line.substring("language".length()).strip())
        .findFirst()
        .orElse(usual);
  }

  /** A role that is needed and that no slot fills would keep the rule silent for ever. */
  private static void requireFillable(String file, Frame frame) throws RuleException {
    var filled = new TreeSet<String>();
    frame.places().forEach(place -> filled.add(place.role()));
    for (List<String> need : frame.needs()) {
      for (String role : need) {
        if (!filled.contains(role.replaceFirst("\\+$", ""))) {
          throw new RuleException(
              file,
              frame.line(),
              "'need "
                  + role
                  + "': expected a role that a line 'slot -> role: type' fills: "
                  + String.join(", ", filled));
        }
      }
    }
  }

  private Rule rule() throws RuleException {
    if (kind.isEmpty()) {
      throw new RuleException(file, 1, "no 'kind' line says which claims the rule finds");
    }
    if (frames.isEmpty() && shapes.isEmpty()) {
      throw new RuleException(file, line, "no 'verb', 'noun' or 'pattern' line says what it finds");
    }
    if (examples.stream().noneMatch(Rule.Example::finds)) {
      throw new RuleException(file, line, "no 'find' line shows a sentence that it finds");
    }
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.rule$", "");
    return new Rule(
        name,
        language,
        kind,
        String.join(" ", about),
        level,
        confidence,
        each,
        modality,
        frames,
        shapes,
        examples,
        new RuleSource(file, lines));
  }

  private void take(String raw) {
    if (raw.isBlank()) {
      return;
    }
    if (raw.startsWith("#")) {
      if (kind.isEmpty()) {
        about.add(raw.substring(1).strip());
      }
      return;
    }
    if (Character.isWhitespace(raw.charAt(0))) {
      inner(raw.strip());
      return;
    }
    close();
    String word = raw.split("\\s", 2)[0];
    String rest = raw.substring(word.length()).strip();
    switch (word) {
      case "kind" -> kind = name("a kind of claims, such as transfer", rest);
      case "language" -> {
        if (!rest.equals(language)) {
          throw new IllegalArgumentException(
              "language '" + rest + "': expected " + language + " in this place");
        }
      }
      case "level" -> level = (int) figure("a whole number from 0 to 99", rest, "\\d{1,2}");
      case "confidence" ->
          confidence = figure("a number from 0 to 1, such as 0.8", rest, "0(\\.\\d+)?|1(\\.0+)?");
      case "each" -> each = Optional.of(name("a role", rest));
      case "modality" -> modality = Optional.of(one(Modality.values(), rest));
      case "verb", "noun" ->
          open =
              new OpenFrame(
                  word.equals("verb"),
                  lemmas(rest),
                  new ArrayList<>(),
                  new ArrayList<>(),
                  new ArrayList<>(),
                  new EnumMap<>(Tense.class),
                  line);
      case "pattern" -> open = new OpenShape(PatternParser.pattern(rest, classes), line);
      case "find", "ignore" ->
          open = new OpenExample(word.equals("find"), quoted(rest), new TreeMap<>(), line);
      default ->
          throw new IllegalArgumentException(
              "'"
                  + word
                  + "': expected kind, language, level, confidence, each, modality, verb, noun, pattern, find"
                  + " or ignore");
    }
  }

  private static String name(String expected, String rest) {
    if (!rest.matches("\\p{L}[\\p{L}\\d-]*")) {
      throw new IllegalArgumentException("expected " + expected + ", not: '" + rest + "'");
    }
    return rest;
  }

  private static double figure(String expected, String rest, String form) {
    if (!rest.matches(form)) {
      throw new IllegalArgumentException("expected " + expected + ", not: '" + rest + "'");
    }
    return Double.parseDouble(rest);
  }

  /** The constant that a word names. */
  private static <E extends Enum<E>> E one(E[] constants, String word) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    String all =
        Arrays.stream(constants)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("'" + word + "': expected one of " + all);
  }

  private static String quoted(String rest) {
    if (rest.length() < 2 || !rest.startsWith("\"") || !rest.endsWith("\"")) {
      throw new IllegalArgumentException("expected a sentence in quotation marks, not: " + rest);
    }
    return rest.substring(1, rest.length() - 1);
  }

  private Set<String> lemmas(String rest) {
    var lemmas = new TreeSet<String>();
    for (String word : rest.split("\\s+")) {
      if (word.startsWith("@")) {
        lemmas.addAll(classes.of(word.substring(1)));
      } else if (!word.isEmpty()) {
        lemmas.add(word.replace('_', ' '));
      }
    }
    if (lemmas.isEmpty()) {
      throw new IllegalArgumentException("expected lemmas or a @class");
    }
    return lemmas;
  }

  private void inner(String text) {
    switch (open) {
      case Nothing _ ->
          throw new IllegalArgumentException(
              "nothing stands above this line that it could belong to");
      case OpenFrame frame -> place(frame, text);
      case OpenShape shape -> shaped(shape, text);
      case OpenExample example -> expect(example, text);
    }
  }

  private void place(OpenFrame frame, String text) {
    String word = text.split("\\s", 2)[0];
    String rest = text.substring(word.length()).strip();
    switch (word) {
      case "need" -> frame.needs.add(names(rest));
      case "status" -> statuses(frame.statuses, rest);
      case "when", "unless" -> {
        int colon = colon(rest);
        frame.conditions.add(
            new Frame.Condition(
                names(rest.substring(0, colon)),
                PatternParser.want(rest.substring(colon + 1).strip(), classes),
                word.equals("when")));
      }
      default -> {
        int arrow = text.indexOf("->");
        if (arrow < 0) {
          throw new IllegalArgumentException(
              "expected 'slot, slot -> role: type', 'need', 'when', 'unless' or 'status', not: "
                  + text);
        }
        String filled = text.substring(arrow + 2);
        int colon = colon(filled);
        frame.places.add(
            new Frame.Place(
                names(text.substring(0, arrow)),
                filled.substring(0, colon).strip(),
                PatternParser.want(filled.substring(colon + 1).strip(), classes)));
      }
    }
  }

  private void shaped(OpenShape shape, String text) {
    if (text.startsWith("need ")) {
      shape.needs.add(names(text.substring(5)));
    } else if (text.startsWith("status ")) {
      shape.status = status(text.substring(7).strip());
    } else {
      throw new IllegalArgumentException("expected 'need' or 'status', not: " + text);
    }
  }

  /** {@code supplier = Norvane; status = delivered}. */
  private void expect(OpenExample example, String text) {
    for (String pair : text.split(";")) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("expected 'role = text; ...', not: " + pair.strip());
      }
      example.expected.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
  }

  /** {@code signed}, or {@code past delivered, future planned}. */
  private static void statuses(Map<Tense, Status> statuses, String rest) {
    for (String part : rest.split(",")) {
      String[] words = part.strip().split("\\s+");
      if (words.length == 1) {
        for (Tense tense : Tense.values()) {
          statuses.putIfAbsent(tense, status(words[0]));
        }
      } else {
        statuses.put(one(Tense.values(), words[0]), status(words[1]));
      }
    }
  }

  private static Status status(String word) {
    return one(Status.values(), word);
  }

  private static int colon(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("expected ': type' in: " + text);
    }
    return colon;
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private void close() {
    switch (open) {
      case Nothing _ -> {}
      case OpenFrame f ->
          frames.add(
              new Frame(f.verb, f.lemmas, f.places, f.needs, f.conditions, f.statuses, f.line));
      case OpenShape s -> shapes.add(new Rule.Shape(s.pattern, s.needs, s.status, s.line));
      case OpenExample e -> examples.add(new Rule.Example(e.finds, e.text, e.expected, e.line));
    }
    open = new Nothing();
  }
}
