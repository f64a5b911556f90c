package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** Organizations by the word lists, by what their names begin or end with, and by legal form. */
final class OrganizationRules {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)inc|incorporated|corp|corporation|ltd|limited|llc|l\\.l\\.c\\.|llp|lp|l\\.p\\.|plc"
              + "|gmbh|ag|nv|bv|asa|oyj|srl|sarl|s\\.a\\.|s\\.p\\.a\\.|n\\.v\\.|b\\.v\\.|kg|oy|ojsc|oao|ooo|zao|pao|jsc"
              + "|cjsc|pjsc|pte|pty|co|company");
  private static final Pattern ORDINAL =
      Pattern.compile("\\d{1,4}(?:st|nd|rd|th|d)|(?i:first|second|third|fourth|fifth|sixth)");
  private static final Set<String> UNITS =
      Set.of(
          "army",
          "battalion",
          "battery",
          "brigade",
          "command",
          "company",
          "corps",
          "division",
          "fleet",
          "flotilla",
          "group",
          "platoon",
          "regiment",
          "squadron",
          "team",
          "unit",
          "wing",
          "marines",
          "troop",
          "directorate");

  /** Houses that a state numbers: "the 12th Design Bureau of the Navy". */
  private static final Set<String> HOUSES =
      Set.of(
          "academy",
          "arsenal",
          "bureau",
          "center",
          "centre",
          "department",
          "factory",
          "hospital",
          "institute",
          "laboratory",
          "plant",
          "school",
          "shipyard");

  private static final Set<String> OPENING = Set.of("\"", "“", "«", "„");
  private static final Set<String> CLOSING = Set.of("\"", "”", "»", "“");

  private static final Set<String> FORM_WORDS =
      Set.of("closed", "joint", "limited", "open", "private", "public", "state", "stock");

  /** Words of a name in quotation marks. */
  private static final int QUOTED = 5;

  private static final Set<String> NUMBERED = Set.of("ctf", "task force", "unit", "cjtf", "tf");
  private static final int CONTEXT =
      Lexicon.mask(
          Lexicon.DEMONYMS,
          Lexicon.COUNTRIES,
          Lexicon.ORGANIZATIONS,
          Lexicon.REGIONS,
          Lexicon.CITIES);

  private OrganizationRules() {}

  static void find(Words words, List<Draft> found) {
    for (int i = 0; i < words.size(); i++) {
      int listed = words.end(i, Lexicon.ORGANIZATIONS);
      if (listed > i) {
        boolean plain =
            listed == i + 1
                && (words.everyday(i) && !words.folded(i).equals("coalition")
                    || words.startsAny(i, Lexicon.GIVEN_NAMES.bit()));
        add(words, i, listed, plain && !words.acronym(i) ? Draft.HINT : Draft.LIKELY, found);
      }
      head(words, i, found);
      start(words, i, found);
      legalForm(words, i, found);
      quoted(words, i, found);
      unit(words, i, found);
      collective(words, i, found);
      people(words, i, found);
    }
  }

  private static void head(Words words, int i, List<Draft> found) {
    int end = words.end(i, Lexicon.ORG_HEADS);
    if (end == i || words.startsAny(end, Lexicon.POSITIONS.bit()) && words.capitalized(end)) {
      return;
    }
    int start = Runs.capitalsStart(words, i);
    start = afterTitles(words, start, i);
    if (words.allCapitals()) {
      if (start < i) {
        add(words, start, end, Draft.HINT, found);
      }
      return;
    }
    if (Runs.nameWord(words, end) && !words.startsAny(end, Lexicon.ORG_HEADS.bit())) {
      return;
    }
    if (start < i) {
      add(words, start, end, Draft.LIKELY, found);
      int of = ofPart(words, end);
      if (of > end) {
        add(words, start, of, Draft.LIKELY, found);
      }
    } else if (i > 0
        && words.folded(i - 1).equals("the")
        && end == i + 1
        && words.everyday(i)
        && !words.is(i, Lexicon.COMMON_CAPITALS)
        && ofPart(words, end) == end) {
      add(words, i, end, Draft.HINT, found);
    }
  }

  private static int afterTitles(Words words, int start, int end) {
    int at = start;
    while (at < end && words.startsAny(at, Lexicon.RANKS.bit()) && words.word(at).endsWith(".")) {
      at++;
    }
    return at;
  }

  /** "Ministry of Foreign Affairs and Trade", "Bank of the North". */
  private static void start(Words words, int i, List<Draft> found) {
    int head = words.end(i, Lexicon.ORG_STARTS);
    boolean government = words.folded(i).equals("government");
    if (head == i && !government) {
      return;
    }
    int end = ofPart(words, Math.max(head, i + 1));
    if (end > Math.max(head, i + 1)) {
      int start = words.allCapitals() ? i : Math.min(i, Runs.capitalsStart(words, i));
      add(words, start, end, government ? Draft.LIKELY : Draft.SURE, found);
    }
  }

  /** The end of "of" or "for" and the name after; {@code at} when it does not go on so. */
  private static int ofPart(Words words, int at) {
    String link = words.folded(at);
    if (!link.equals("of") && !link.equals("for")) {
      return at;
    }
    int name = words.folded(at + 1).equals("the") ? at + 2 : at + 1;
    if (words.allCapitals()) {
      int end = name;
      while (end < words.size()
          && end < name + 2
          && words.letter(end)
          && words.word(end).length() > 3) {
        end++;
      }
      return end > name ? end : at;
    }
    int end = Runs.plainEnd(words, name);
    if (end == name || words.startsAny(name, Lexicon.mask(Lexicon.HONORIFICS, Lexicon.RANKS))) {
      return at;
    }
    int and = end;
    while (and + 1 < words.size()
        && (words.folded(and).equals("and") || words.word(and).equals("&"))
        && Runs.nameWord(words, and + 1)
        && !words.startsAny(and + 1, CONTEXT)) {
      end = Runs.plainEnd(words, and + 1);
      and = end;
    }
    if (words.folded(end).equals("of") && Runs.nameWord(words, end + 1)) {
      end = Runs.plainEnd(words, end + 1);
    }
    return end;
  }

  /** A firm by its form and its name in quotation marks: {@code Joint Stock Company "Varn"}. */
  private static void quoted(Words words, int i, List<Draft> found) {
    if (i < 2 || !OPENING.contains(words.word(i - 1)) || !words.capitalized(i)) {
      return;
    }
    int before = i - 2;
    boolean firm =
        words.capitalized(before)
            && (LEGAL_FORM.matcher(words.folded(before)).matches()
                || words.startsAny(before, Lexicon.ORG_HEADS.bit()));
    int end = i + 1;
    while (end < words.size() && end < i + QUOTED && words.letter(end)) {
      end++;
    }
    if (firm && end < words.size() && CLOSING.contains(words.word(end))) {
      int start = Runs.capitalsStart(words, before);
      while (start > 0 && FORM_WORDS.contains(words.folded(start - 1))) {
        start--; // at the start of a sentence its capital says nothing
      }
      add(words, start, end + 1, Draft.SURE, found);
    }
  }

  private static void legalForm(Words words, int i, List<Draft> found) {
    if (!words.capitalized(i) || !LEGAL_FORM.matcher(words.folded(i)).matches()) {
      return;
    }
    int before = i > 0 && words.word(i - 1).equals(",") ? i - 1 : i;
    int start = Runs.capitalsStart(words, before);
    while (start > 1
        && Set.of("of", "and", "for", "&").contains(words.folded(start - 1))
        && Runs.nameWord(words, start - 2)
        && (words.word(start - 1).equals("&") || !Runs.opensSentence(words, start - 2))) {
      start = Runs.capitalsStart(words, start - 1);
    }
    if (start == before || before < i && words.allCapitals()) {
      return;
    }
    int end = i + 1;
    while (end < words.size() && LEGAL_FORM.matcher(words.folded(end)).matches()) {
      end++;
    }
    if (end < words.size()
        && words.word(end).equals(".")
        && end + 1 < words.size()
        && words.word(i).length() <= 4
        && !Runs.nameWord(words, end + 1)) {
      end++;
    }
    add(words, start, end, Draft.SURE, found);
  }

  private static void unit(Words words, int i, List<Draft> found) {
    if (ORDINAL.matcher(words.word(i)).matches()) {
      for (int at = i + 1; at < Math.min(words.size(), i + 6) && Runs.nameWord(words, at); at++) {
        if (HOUSES.contains(words.folded(at)) && !Runs.nameWord(words, at + 1)) {
          add(words, i, Math.max(at + 1, ofPart(words, at + 1)), Draft.SURE, found);
        }
        if (UNITS.contains(words.folded(at)) && !Runs.nameWord(words, at + 1)) {
          int start = words.startsAny(i - 1, CONTEXT) && words.capitalized(i - 1) ? i - 1 : i;
          add(words, start, at + 1, Draft.SURE, found);
          int more = at + 2;
          if (more < words.size()
              && words.word(at + 1).equals(",")
              && ORDINAL.matcher(words.word(more)).matches()) {
            for (int to = more + 1; to < words.size() && Runs.nameWord(words, to); to++) {
              if (UNITS.contains(words.folded(to))) {
                add(words, start, to + 1, Draft.SURE, found);
              }
            }
          }
        }
      }
    }
    if (Runs.digits(words, i) && i > 0 && words.capitalized(i - 1)) {
      boolean task = i > 1 && NUMBERED.contains(words.folded(i - 2) + " " + words.folded(i - 1));
      if (task || NUMBERED.contains(words.folded(i - 1))) {
        add(words, task ? i - 2 : i - 1, i + 1, Draft.SURE, found);
      }
    }
  }

  /** "Iraqi security forces", "the U.S. military": a people or a state and its arm. */
  private static void collective(Words words, int i, List<Draft> found) {
    if (!words.startsAny(i, CONTEXT) || !words.capitalized(i) && !words.allCapitals()) {
      return;
    }
    int at =
        Math.max(
            words.end(i, Lexicon.DEMONYMS, Lexicon.COUNTRIES),
            words.end(i, Lexicon.ORGANIZATIONS, Lexicon.REGIONS));
    at = Math.max(at, i + 1);
    int end = words.end(at, Lexicon.COLLECTIVES);
    if (end == at && words.startsAny(at, CONTEXT)) {
      at = Math.max(at + 1, words.end(at, Lexicon.DEMONYMS));
      end = words.end(at, Lexicon.COLLECTIVES);
    }
    if (end == at
        && Set.of(
                "military",
                "army",
                "government",
                "tribal",
                "border",
                "federal",
                "democratic",
                "naval",
                "special",
                "coalition")
            .contains(words.folded(at))) {
      at++;
      end = words.end(at, Lexicon.COLLECTIVES);
    }
    if (end > at) {
      add(words, i, end, Draft.LIKELY, found);
    }
  }

  private static void people(Words words, int i, List<Draft> found) {
    if (words.is(i, Lexicon.PEOPLES) && !words.allCapitals() && words.capitalized(i)) {
      add(words, i, i + 1, Draft.LIKELY, found);
    }
  }

  private static void add(Words words, int start, int end, int strength, List<Draft> found) {
    int from = start;
    while (from < end && Set.of("the", "a", "an").contains(words.folded(from))) {
      from++;
    }
    if (from < end && end <= words.size()) {
      found.add(new Draft(from, end, MentionKind.ORGANIZATION, strength));
    }
  }
}
