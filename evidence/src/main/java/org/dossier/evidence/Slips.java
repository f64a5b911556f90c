package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.LanguagePack;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/**
 * One slip of the pen in two accounts: who copies, copies the slip too. A hint that what counts as
 * two roots may be one; the roots stay as they are, and sources.yaml has the last word.
 */
final class Slips {
  private static final Languages LANGUAGES = Languages.standard();

  /** Names and words with a capital are nobody's slips. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}’'-])\\p{Ll}{6,20}(?![\\p{L}\\p{N}’'-])");

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

  /** Of one text; more are another language, or letters read wrongly. */
  private static final int MOST = 3;

  private Slips() {}

  /** Empty as well for a text that is full of them. */
  static Set<String> in(Claim claim) {
    Optional<LanguagePack> pack =
        claim.language() == null ? Optional.empty() : LANGUAGES.pack(claim.language());
    if (pack.isEmpty()) {
      return Set.of();
    }
    Set<String> slips = new HashSet<>();
    Matcher word = WORD.matcher(claim.quote());
    while (word.find()) {
      if (!pack.get().knows(word.group()) && isNearly(word.group(), pack.get())) {
        slips.add(word.group());
      }
    }
    return slips.size() > MOST ? Set.of() : Set.copyOf(slips);
  }

  /** Whether a letter more, less or otherwise, or two in turn, make it a word. */
  private static boolean isNearly(String word, LanguagePack pack) {
    String letters = word.charAt(0) < 'а' ? LATIN : CYRILLIC;
    for (int i = 0; i < word.length(); i++) {
      String before = word.substring(0, i);
      String behind = word.substring(i + 1);
      boolean turned =
          !behind.isEmpty()
              && pack.knows(before + behind.charAt(0) + word.charAt(i) + behind.substring(1));
      if (turned || pack.knows(before + behind)) {
        return true;
      }
      for (int k = 0; k < letters.length(); k++) {
        char letter = letters.charAt(k);
        if (pack.knows(before + letter + behind)
            || pack.knows(before + letter + word.substring(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** One check for each slip that sources share which nothing else joins. */
  static List<Finding.Check> checks(List<Testimony> testimonies, Provenance provenance) {
    SortedMap<String, SortedMap<String, Testimony>> makers = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      for (String slip : testimony.manner().slips()) {
        makers
            .computeIfAbsent(slip, _ -> new TreeMap<>())
            .putIfAbsent(provenance.group(testimony.carrier().source()), testimony);
      }
    }
    List<Finding.Check> checks = new ArrayList<>();
    makers.forEach(
        (slip, by) -> {
          if (by.size() > 1) {
            checks.add(
                new Finding.Check(
                    "slip",
                    Outcome.UNDECIDABLE,
                    Fillers.listed(by.values().stream().map(one -> one.carrier().path()).toList())
                        + " write “"
                        + slip
                        + "”: one may have it from the other."));
          }
        });
    return checks;
  }
}
