package org.dossier.evidence.name;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name cut into the words that tell it from others. */
record NameWords(String written, Writing writing, List<String> words) {
  /** A system of writing that names are compared in. */
  enum Writing {
    LATIN,
    CYRILLIC,
    CHINESE,
    ARABIC,
    OTHER
  }

  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´ʹ]");
  private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?<=^| )ال(?=\\p{L}{3})");
  private static final Pattern LEGAL_CHINESE =
      Pattern.compile("(?<=.{2})(?:股份有限公司|有限责任公司|有限公司|公司)$");

  /** Titles, particles and legal forms: as often left out as not. */
  private static final Set<String> IDLE =
      Set.copyOf(
          Arrays.asList(
              ("mr mrs ms dr prof sir general colonel major captain sheikh haji hajji mullah maulavi"
                      + " qari the of and al el ul ad as ar bin ibn ben bint llc ltd limited inc corp"
                      + " corporation company co plc gmbh ag sa jsc ojsc cjsc pjsc ooo oao zao pao ao"
                      + " ооо оао зао пао ао г господин бин ибн аль")
                  .split(" ")));

  static NameWords of(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    // "Erik Berg (a.k.a. Eric)": the name without the bracket, unless it is all bracket
    String bare = BRACKETS.matcher(text).replaceAll(" ");
    text = bare.codePoints().anyMatch(Character::isLetter) ? bare : text;
    Writing writing = writing(text);
    text = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    if (writing == Writing.ARABIC) {
      text = ARABIC_ARTICLE.matcher(text.strip()).replaceAll("");
    }
    if (writing == Writing.CHINESE) {
      text = LEGAL_CHINESE.matcher(text.strip()).replaceFirst("");
    }
    List<String> words = new ArrayList<>();
    for (String word : BREAKS.split(text)) {
      String plain = writing == Writing.LATIN ? Sounds.latin(word) : word.replace('ё', 'е');
      if (!plain.isEmpty()) {
        words.add(plain);
      }
    }
    List<String> telling = new ArrayList<>(words);
    telling.removeIf(IDLE::contains);
    return new NameWords(written, writing, List.copyOf(telling.isEmpty() ? words : telling));
  }

  private static Writing writing(String text) {
    var counts = new int[Writing.values().length];
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            letter -> {
              Writing writing =
                  switch (UScript.getScript(letter)) {
                    case UScript.LATIN -> Writing.LATIN;
                    case UScript.CYRILLIC -> Writing.CYRILLIC;
                    case UScript.HAN -> Writing.CHINESE;
                    case UScript.ARABIC -> Writing.ARABIC;
                    default -> Writing.OTHER;
                  };
              counts[writing.ordinal()]++;
            });
    Writing most = Writing.OTHER;
    for (Writing writing : Writing.values()) {
      if (counts[writing.ordinal()] > counts[most.ordinal()]) {
        most = writing;
      }
    }
    return most;
  }
}
