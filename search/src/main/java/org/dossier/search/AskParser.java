package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dossier.search.Ask.Need;
import org.dossier.search.Ask.Part;

/**
 * Reads what the user typed. Written so that ordinary sentences and headlines are good queries:
 * marks are operators only where a word could not end or begin with them by chance.
 */
final class AskParser {
  static final int MAX_LENGTH = 20_000;
  static final int MAX_WORDS = 1_000;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_WILDCARDS = 4;
  private static final int MAX_SLOP = 1_000;

  /** How far apart NEAR without a number lets two words stand. */
  private static final int NEARBY = 10;

  private static final Pattern NEAR = Pattern.compile("NEAR(?:/([1-9]\\d{0,2}))?(?=[\\s\u3000])");

  private static final Pattern FUZZY = Pattern.compile("(.+)~(\\d*)", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("(lang|language|type|source|state|kind|entity|from|date):");
  private static final Pattern WILDCARD = Pattern.compile(".*\\*.*|.*\\w\\?\\w.*", Pattern.DOTALL);
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\|;]+");
  private static final Pattern ADDRESS_MARKS = Pattern.compile("[^\\p{L}\\p{N}.-]+");
  private static final Pattern HAS_LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private final String text;

  /**
   * AND, OR and NOT are operators only beside other small letters: not in HEADLINES AND TELEGRAMS.
   */
  private final boolean shouted;

  private int at;
  private int words;

  private AskParser(String text) {
    this.text = text;
    this.shouted =
        text.codePoints().noneMatch(Character::isLowerCase)
            && text.codePoints().noneMatch(c -> Character.isIdeographic(c))
            && Pattern.compile("\\p{Lu}{2,}")
                    .matcher(text)
                    .results()
                    .filter(m -> !isOperator(m.group()))
                    .limit(2)
                    .count()
                > 0;
  }

  static Ask parse(String text) throws QuerySyntaxException {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          "The query is "
              + text.length()
              + " characters long; at most "
              + MAX_LENGTH
              + " are searched: shorten it.");
    }
    var parser = new AskParser(text);
    Ask ask = parser.anyOf(0);
    if (parser.words == 0) {
      throw new QuerySyntaxException(
          text.contains("*")
              ? "'*' alone stands for everything: give at least one letter with it."
              : "There is no word to look for: type at least one.");
    }
    return ask;
  }

  private Ask anyOf(int depth) throws QuerySyntaxException {
    if (depth > MAX_DEPTH) {
      throw new QuerySyntaxException(
          "The query has more than " + MAX_DEPTH + " brackets inside one another: simplify it.");
    }
    List<Ask> parts = new ArrayList<>();
    do {
      parts.add(together(depth));
    } while (taken("OR") || taken("||"));
    List<Ask> filled = parts.stream().filter(p -> !isEmpty(p)).toList();
    if (parts.size() > 1 && filled.size() < parts.size()) {
      throw new QuerySyntaxException("OR needs something to look for on both sides.");
    }
    return parts.size() == 1 ? parts.getFirst() : new Ask.AnyOf(parts);
  }

  private Ask together(int depth) throws QuerySyntaxException {
    List<Part> parts = new ArrayList<>();
    boolean joined = false;
    while (true) {
      skipSpace();
      if (at == text.length()
          || text.charAt(at) == ')' && depth > 0
          || ahead("OR")
          || ahead("||")) {
        break;
      }
      if (taken("AND") || taken("&&")) {
        if (parts.isEmpty() || joined) {
          throw new QuerySyntaxException("AND needs something to look for on both sides.");
        }
        joined = true;
        require(parts, parts.size() - 1);
        continue;
      }
      int distance = near();
      if (distance > 0) {
        bringNear(parts, joined, distance, depth);
        continue;
      }
      Need need = joined ? Need.REQUIRED : Need.WISHED;
      if (taken("NOT") || sign('-')) {
        need = Need.FORBIDDEN;
      } else if (sign('+')) {
        need = Need.REQUIRED;
      }
      int before = at;
      Ask ask = item(depth);
      if (isEmpty(ask)) {
        if (need == Need.FORBIDDEN || at == before) {
          throw new QuerySyntaxException(
              "NOT (or -) must stand before a word; at character "
                  + (before + 1)
                  + " none follows.");
        }
        continue;
      }
      parts.add(new Part(need, ask));
      joined = false;
    }
    if (joined) {
      throw new QuerySyntaxException("AND needs something to look for on both sides.");
    }
    if (!parts.isEmpty() && parts.stream().allMatch(p -> p.need() == Need.FORBIDDEN)) {
      throw new QuerySyntaxException(
          "The query only says what to leave out: add at least one word to look for.");
    }
    return new Ask.Together(parts);
  }

  /** The distance of a NEAR or NEAR/n that stands here; 0 where none does. */
  private int near() {
    skipSpace();
    var near = NEAR.matcher(text).region(at, text.length());
    if (shouted || at > 0 && !isSpace(text.charAt(at - 1)) || !near.lookingAt()) {
      return 0;
    }
    at = near.end();
    return near.group(1) == null ? NEARBY : Integer.parseInt(near.group(1));
  }

  private void bringNear(List<Part> parts, boolean joined, int distance, int depth)
      throws QuerySyntaxException {
    if (parts.isEmpty()
        || joined
        || !(parts.getLast().ask() instanceof Ask.Word(var left))
        || !(item(depth) instanceof Ask.Word(var right))) {
      throw new QuerySyntaxException(
          "NEAR needs one word on each side, for example parachute NEAR/5 test.");
    }
    parts.set(
        parts.size() - 1,
        new Part(parts.getLast().need(), new Ask.Phrase(left + " " + right, distance)));
  }

  private static void require(List<Part> parts, int index) {
    if (parts.get(index).need() == Need.WISHED) {
      parts.set(index, new Part(Need.REQUIRED, parts.get(index).ask()));
    }
  }

  private Ask item(int depth) throws QuerySyntaxException {
    skipSpace();
    if (at == text.length()) {
      return new Ask.Together(List.of());
    }
    char c = text.charAt(at);
    if (c == '(') {
      int open = at++;
      Ask inner = anyOf(depth + 1);
      if (at == text.length()) {
        throw new QuerySyntaxException(
            "The bracket at character "
                + (open + 1)
                + " is never closed: add ')' or leave the bracket out.");
      }
      at++;
      return inner;
    }
    char close = closing(c);
    if (close != 0) {
      return phrase(close);
    }
    return word(depth);
  }

  private static char closing(char open) {
    return switch (open) {
      case '"' -> '"';
      case '“', '„' -> '”';
      case '«' -> '»';
      default -> 0;
    };
  }

  private Ask phrase(char close) throws QuerySyntaxException {
    int open = at++;
    int end = at;
    while (end < text.length()
        && text.charAt(end) != close
        && text.charAt(end) != '"'
        && !(close == '”' && text.charAt(end) == '“')) {
      end++;
    }
    if (end == text.length()) {
      throw new QuerySyntaxException(
          "The quotation mark at character "
              + (open + 1)
              + " has no partner: add the closing one, or leave it out.");
    }
    String inside = text.substring(at, end);
    at = end + 1;
    int slop = 0;
    if (at + 1 < text.length() && text.charAt(at) == '~' && isDigit(text.charAt(at + 1))) {
      int from = ++at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      String number = text.substring(from, at);
      if (number.length() > 4 || Integer.parseInt(number) > MAX_SLOP) {
        throw new QuerySyntaxException(
            "\"...\"~" + number + ": the distance is at most " + MAX_SLOP + " words.");
      }
      slop = Integer.parseInt(number);
    }
    if (!HAS_LETTER.matcher(inside).find()) {
      return new Ask.Together(List.of());
    }
    count(inside.split("\\s+").length);
    return new Ask.Phrase(inside, slop);
  }

  private Ask word(int depth) throws QuerySyntaxException {
    int start = at;
    var field = FIELD.matcher(text).region(at, text.length());
    if (field.lookingAt()) {
      at = field.end();
      String value = fieldValue(depth);
      if (!value.isBlank() || field.group(1).startsWith("lang")) {
        count(1);
        return FieldQueries.read(field.group(1), value);
      }
      at = start; // "from: somebody" is an ordinary line
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c) || c == '(' && at > start || c == ')' && depth > 0) {
        break;
      }
      at++;
    }
    return ofWord(text.substring(start, at));
  }

  private Ask ofWord(String word) throws QuerySyntaxException {
    if (word.contains("://")) {
      return each(ADDRESS_MARKS.split(word));
    }
    if (SEPARATOR.matcher(word).find()) {
      return each(SEPARATOR.split(word));
    }
    if (!HAS_LETTER.matcher(word).find()) {
      return new Ask.Together(List.of());
    }
    count(1);
    var fuzzy = FUZZY.matcher(word);
    if (fuzzy.matches() && HAS_LETTER.matcher(fuzzy.group(1)).find()) {
      return fuzzy(fuzzy.group(1), fuzzy.group(2));
    }
    return WILDCARD.matcher(word).matches() ? pattern(word) : new Ask.Word(word);
  }

  private String fieldValue(int depth) throws QuerySyntaxException {
    int from = at;
    char close = at < text.length() ? closing(text.charAt(at)) : 0;
    if (close != 0) {
      Ask quoted = phrase(close);
      return quoted instanceof Ask.Phrase(var inside, _) ? inside : "";
    }
    while (at < text.length()
        && !isSpace(text.charAt(at))
        && !(text.charAt(at) == ')' && depth > 0)) {
      at++;
    }
    return text.substring(from, at);
  }

  /** "yard/port" and addresses: words side by side, not the phrase that hyphens make. */
  private Ask each(String[] pieces) throws QuerySyntaxException {
    List<Part> parts = new ArrayList<>();
    for (String piece : pieces) {
      if (HAS_LETTER.matcher(piece).find()) {
        count(1);
        parts.add(new Part(Need.WISHED, new Ask.Word(piece)));
      }
    }
    return parts.size() == 1 ? parts.getFirst().ask() : new Ask.Together(parts);
  }

  private static Ask fuzzy(String word, String number) throws QuerySyntaxException {
    if (number.isEmpty()) {
      return new Ask.Fuzzy(word, word.length() > 5 ? 2 : 1);
    }
    if (!number.matches("[012]")) {
      throw new QuerySyntaxException(
          "'" + word + "~" + number + "': after ~ stands how many letters may differ: 0, 1 or 2.");
    }
    return new Ask.Fuzzy(word, Integer.parseInt(number));
  }

  private static Ask pattern(String word) throws QuerySyntaxException {
    String single = word.replaceAll("\\*{2,}", "*").replaceAll("[?.,;:!]+$", "");
    if (single.chars().filter(c -> c == '*' || c == '?').count() > MAX_WILDCARDS) {
      throw new QuerySyntaxException(
          "'" + word + "' has more than " + MAX_WILDCARDS + " wildcards: use fewer.");
    }
    return new Ask.Pattern(single);
  }

  private void count(int more) throws QuerySyntaxException {
    words += more;
    if (words > MAX_WORDS) {
      throw new QuerySyntaxException(
          "The query has more than "
              + MAX_WORDS
              + " words: shorten it, or ask in several queries.");
    }
  }

  /** A sign that stands directly before a word and after a space. */
  private boolean sign(char sign) {
    boolean is =
        text.charAt(at) == sign
            && (at == 0 || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(')
            && at + 1 < text.length()
            && !isSpace(text.charAt(at + 1))
            && text.charAt(at + 1) != sign;
    if (is) {
      at++;
    }
    return is;
  }

  private boolean taken(String operator) {
    if (ahead(operator)) {
      at += operator.length();
      return true;
    }
    return false;
  }

  private boolean ahead(String operator) {
    skipSpace();
    int end = at + operator.length();
    return !(shouted && Character.isLetter(operator.charAt(0)))
        && text.startsWith(operator, at)
        && (at == 0 || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == ')')
        && (end == text.length() || isSpace(text.charAt(end)) || text.charAt(end) == '(');
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isOperator(String word) {
    return word.equals("AND") || word.equals("OR") || word.equals("NOT");
  }

  private static boolean isEmpty(Ask ask) {
    return ask instanceof Ask.Together together && together.parts().isEmpty();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\u200B';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
