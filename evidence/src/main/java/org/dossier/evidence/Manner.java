package org.dossier.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is put, beside what it says.
 *
 * @param rank 0 without a superlative, 1 with one, 2 with one of the whole world or of all time
 * @param superlative its words; empty without one
 * @param factive the verb, where the nearest attribution's takes what is said for true; else null
 * @param slips words that are no words, and would be with one letter otherwise
 */
record Manner(int rank, String superlative, @Nullable String factive, Set<String> slips) {
  static final Manner PLAIN = new Manner(0, "", null, Set.of());

  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?iU)\\bworld['’]s (?:first|largest|biggest|only|most \\p{L}+|fastest)\\b"
              + "|\\b(?:first|largest|biggest|only) (?:\\p{L}+ ){0,2}in (?:the world|history)\\b"
              + "|\\b(?:first|largest|biggest)[- ]ever\\b|\\bunprecedented\\b"
              + "|\\bвпервые в (?:мире|истории)\\b|\\bбеспрецедентн\\p{L}+"
              + "|\\b(?:перв|крупнейш|единственн)\\p{L}+ (?:\\p{L}+ )?в (?:мире|истории)\\b"
              + "|全球(?:首|第一|最大|唯一)|世界(?:首|第一|最大|上?首次)|史上(?:首次|最)|史无前例|前所未有");

  private static final Pattern OF_SOME =
      Pattern.compile(
          "(?iU)\\bthe (?:first|largest|biggest|only|fastest)\\b|\\bfor the first time\\b"
              + "|\\brecord[- ](?:breaking|high|low)\\b"
              + "|\\bвпервые\\b|\\b(?:крупнейш|единственн)\\p{L}+|\\bсам(?:ый|ая|ое|ые|ого|ой|ых) больш"
              + "|首次|首个|首批|最大|唯一");

  /** Verbs that vouch for what is said; "said", "stated" and "claimed" don't. */
  private static final Set<String> FACTIVE =
      Set.of(
          "note",
          "noted",
          "notes",
          "admit",
          "admitted",
          "admits",
          "acknowledge",
          "acknowledged",
          "acknowledges",
          "reveal",
          "revealed",
          "reveals",
          "point out",
          "pointed out",
          "points out",
          "confirm",
          "confirmed",
          "confirms",
          "recall",
          "recalled",
          "recalls",
          "отметил",
          "отметила",
          "отмечает",
          "отметить",
          "признал",
          "признала",
          "признает",
          "признать",
          "подтвердил",
          "подтвердила",
          "подтверждает",
          "подтвердить",
          "напомнил",
          "напомнила",
          "напомнить",
          "раскрыл",
          "раскрыла",
          "раскрыть",
          "指出",
          "承认",
          "透露",
          "证实",
          "确认");

  static Manner of(Claim claim) {
    String factive = factive(claim.attribution());
    String all = first(OF_ALL, claim.quote());
    String some = all.isEmpty() ? first(OF_SOME, claim.quote()) : all;
    Set<String> slips = Slips.in(claim);
    if (factive == null && some.isEmpty() && slips.isEmpty()) {
      return PLAIN;
    }
    return new Manner(all.isEmpty() ? some.isEmpty() ? 0 : 1 : 2, some, factive, slips);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Fillers.plain(found.group()) : "";
  }

  private static @Nullable String factive(List<Attribution> attribution) {
    String verb = attribution.isEmpty() ? null : attribution.getFirst().verb();
    return verb != null && FACTIVE.contains(verb.toLowerCase(Locale.ROOT)) ? verb : null;
  }
}
