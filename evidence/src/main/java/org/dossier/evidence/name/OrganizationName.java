package org.dossier.evidence.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.name.NameWords.Writing;
import org.dossier.evidence.name.OrdinalWords.Ordinal;
import org.dossier.evidence.name.OrganizationWords.Found;
import org.dossier.evidence.name.OrganizationWords.Role;

/**
 * An organization's name taken apart: what its common words mean, its numbers, and its proper part.
 * "17-й НИИ «Берёзка»" is research, institute; 17; березка.
 */
final class OrganizationName {
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´ʹ]");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d+)(?:st|nd|rd|th|й|го|му|м|ю|я|ой|ом|е|ый)?");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile(
          "第?([0-9]{1,6})|第([一二三四五六七八九十百零〇○]{1,6})"
              + "|([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九零〇○]{2,5}(?=研究|设计|厂|工厂|所|院))");
  private static final Pattern ORDINAL_ENDING =
      Pattern.compile("й|го|я|ой|ом|е|ый|му|м|ю|th|st|nd|rd");
  private static final Pattern ADJECTIVE_ENDING =
      Pattern.compile("(?<=.{2}[сc])(?:к(?:ий|ая|ое|ого|ой|ом|ому|ую)|k(?:iy|ii|y|i|aya|oye))$");

  /** What "№" and "No." are once folded. */
  private static final Set<String> NUMBER_SIGNS = Set.of("no", "nr", "n");

  private final Writing writing;
  private final SortedSet<String> sorts = new TreeSet<>();
  private final Map<String, Role> meanings = new TreeMap<>();
  private final SortedSet<Long> numbers = new TreeSet<>();
  private final List<String> rest = new ArrayList<>();

  private OrganizationName(Writing writing) {
    this.writing = writing;
  }

  static OrganizationName of(String written) {
    NameWords plain = NameWords.of(written);
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    var name = new OrganizationName(plain.writing());
    if (plain.writing() == Writing.CHINESE) {
      name.readChinese(BREAKS.matcher(ToSimplified.RULES.transliterate(text)).replaceAll(""));
    } else if (plain.writing() == Writing.LATIN || plain.writing() == Writing.CYRILLIC) {
      String bare = BRACKETS.matcher(text).replaceAll(" ");
      text = bare.codePoints().anyMatch(Character::isLetter) ? bare : text;
      String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
      lower = APOSTROPHES.matcher(lower).replaceAll("");
      name.readWords(BREAKS.splitAsStream(lower).filter(word -> !word.isEmpty()).toList());
    }
    return name;
  }

  private void readWords(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean more = at + 1 < words.size();
      if (more && NUMBER_SIGNS.contains(word) && FIGURES.matcher(words.get(at + 1)).matches()) {
        continue;
      }
      Matcher figures = FIGURES.matcher(word);
      if (figures.matches() && figures.group(1).length() < 10) {
        numbers.add(Long.valueOf(figures.group(1)));
        boolean ending = more && ORDINAL_ENDING.matcher(words.get(at + 1)).matches();
        at += ending ? 1 : 0;
        continue;
      }
      Optional<Ordinal> ordinal = OrdinalWords.at(words, at);
      if (ordinal.isPresent()) {
        numbers.add(ordinal.get().number());
        at += ordinal.get().length() - 1;
        continue;
      }
      Optional<Found> found = OrganizationWords.shipped().at(words, at);
      if (found.isPresent()) {
        take(found.get());
        at += found.get().length() - 1;
      } else {
        String proper = writing == Writing.LATIN ? Sounds.latin(word) : word;
        if (proper.length() > 1) {
          rest.add(ADJECTIVE_ENDING.matcher(proper).replaceFirst(m -> m.group().substring(0, 1)));
        }
      }
    }
  }

  private void readChinese(String text) {
    var proper = new StringBuilder();
    Matcher number = CHINESE_NUMBER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      Optional<Found> found = OrganizationWords.shipped().at(text, at);
      boolean numbered = found.isEmpty() && number.region(at, text.length()).lookingAt();
      if (found.isEmpty() && !numbered) {
        proper.append(text.charAt(at++));
        continue;
      }
      endProper(proper);
      if (numbered) {
        numbers.add(chineseNumber(number));
        at = number.end();
      } else {
        take(found.get());
        at += found.get().length();
      }
    }
    endProper(proper);
  }

  private void endProper(StringBuilder proper) {
    if (!proper.isEmpty()) {
      rest.add(proper.toString());
      proper.setLength(0);
    }
  }

  private static long chineseNumber(Matcher number) {
    if (number.group(1) != null) {
      return Long.parseLong(number.group(1));
    }
    String written = number.group(2) != null ? number.group(2) : number.group(3);
    long sum = 0;
    long digit = 0;
    for (char character : written.toCharArray()) {
      int value = "零一二三四五六七八九".indexOf(character == '〇' || character == '○' ? '零' : character);
      if (value >= 0) {
        digit = digit * 10 + value;
      } else if (character == '十' || character == '百') {
        sum += Math.max(1, digit) * (character == '十' ? 10 : 100);
        digit = 0;
      }
    }
    return sum + digit;
  }

  private void take(Found found) {
    Role role = found.entry().role();
    if (role == Role.DROP) {
      return;
    }
    List<String> said = found.entry().meanings();
    said.forEach(meaning -> meanings.merge(meaning, role, OrganizationName::stronger));
    if (role == Role.SORT) {
      said.stream().filter(OrganizationName::isSort).forEach(sorts::add);
    }
  }

  private static Role stronger(Role one, Role other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The parts of a longer sort that say which sort it is: "bureau" of a design bureau. */
  private static boolean isSort(String meaning) {
    return Sorts.ALL.contains(meaning);
  }

  /** True when it isn't merely what many states have: "Ministry of Defence". */
  boolean isTelling() {
    return isDescribed()
        && (!numbers.isEmpty() || !rest.isEmpty() || meanings.containsValue(Role.PLACE));
  }

  /** True when its words say what it is: such a name is translated rather than spelled. */
  boolean isDescribed() {
    return meanings.values().stream().anyMatch(EnumSet.of(Role.SORT, Role.BRANCH)::contains)
        && meanings.size() + numbers.size() + rest.size() > 1;
  }

  /** False in scripts whose words the list doesn't hold. */
  boolean isReadable() {
    return writing == Writing.LATIN || writing == Writing.CYRILLIC || writing == Writing.CHINESE;
  }

  Writing writing() {
    return writing;
  }

  Set<String> sorts() {
    return sorts;
  }

  /** All meanings of its words, the sorts among them. */
  Map<String, Role> meanings() {
    return meanings;
  }

  Set<Long> numbers() {
    return numbers;
  }

  /** The proper part, of names to be compared by sound; no words when there is none. */
  NameWords rest() {
    return new NameWords(String.join(" ", rest), writing, List.copyOf(rest));
  }

  /** Two names of which {@link OrganizationLikeness} says that they are one mostly share one. */
  SortedSet<String> handles() {
    SortedSet<String> handles = new TreeSet<>();
    if (!rest.isEmpty()) {
      handles.addAll(Names.handles(String.join(" ", rest)));
      return handles;
    }
    for (long number : numbers) {
      sorts.forEach(sort -> handles.add(number + " " + sort));
    }
    for (String sort : sorts) {
      meanings.keySet().stream()
          .filter(meaning -> !meaning.equals(sort))
          .forEach(meaning -> handles.add(sort + " of " + meaning));
    }
    return handles;
  }

  private static final class Sorts {
    static final Set<String> ALL = OrganizationWords.shipped().sorts();
  }

  private static final class ToSimplified {
    static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
  }
}
