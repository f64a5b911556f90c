package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;

/**
 * Bodies that a number tells apart, with all that belongs to their names: "17-й
 * научно-исследовательский институт воздушно-десантного снаряжения Министерства обороны", "завод №
 * 313 имени Кирова".
 */
final class NumberedBodies {
  /** Most words of a name behind its head. */
  private static final int LONGEST = 16;

  /** Most adjectives before a head. */
  private static final int ADJECTIVES = 5;

  /** Heads that bodies of one sort share; issues and batches have numbers too and are none. */
  private static final Set<String> HEADS =
      Set.of(
          "институт",
          "завод",
          "комбинат",
          "фабрика",
          "бюро",
          "лаборатория",
          "училище",
          "академия",
          "центр",
          "полигон",
          "арсенал",
          "объединение",
          "предприятие",
          "управление",
          "отдел",
          "отделение",
          "филиал",
          "учреждение",
          "госпиталь",
          "больница",
          "школа",
          "лицей",
          "гимназия",
          "колледж",
          "техникум",
          "верфь",
          "депо",
          "база",
          "станция",
          "бригада",
          "полк",
          "дивизия",
          "батальон");

  private static final Set<String> SHORT_HEADS =
      Set.of("нии", "цнии", "внии", "гнии", "нпо", "нпц", "нпп", "окб", "скб", "цкб", "кб", "гниц");

  /** Adjectives in lower case that tell of a body and are no part of its name. */
  private static final Set<String> TELLING =
      Set.of(
          "старый",
          "новый",
          "бывший",
          "прежний",
          "нынешний",
          "крупный",
          "крупнейший",
          "большой",
          "небольшой",
          "маленький",
          "ведущий",
          "известный",
          "знаменитый",
          "секретный",
          "закрытый",
          "соседний",
          "местный",
          "здешний",
          "другой",
          "любой",
          "целый",
          "весь",
          "данный",
          "указанный",
          "упомянутый",
          "названный",
          "вышеуказанный",
          "последний",
          "следующий",
          "очередной",
          "единственный",
          "отечественный",
          "зарубежный",
          "иностранный",
          "российский",
          "советский",
          "китайский",
          "американский",
          "столичный",
          "подмосковный",
          "самый",
          "лучший",
          "разный",
          "оборонный");

  /** What a count stands for: "17 НИИ страны". */
  private static final Set<String> WIDE =
      Set.of("страна", "город", "область", "регион", "край", "район", "мир", "республика");

  private static final Set<String> NAMED = Set.of("имени", "им", "им.");
  private static final Pattern FIGURES = Pattern.compile("\\d{1,5}(?:[-/]?[А-Яа-яA-Z0-9]{1,4})?");
  private static final Pattern ORDINAL =
      Pattern.compile("\\d{1,4}-(?:й|ый|ий|ой|я|ая|е|ое|го|ого|его|му|ому|ему|м|ом|ем|ю|ую|им|ым)");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,4}");

  /** Endings of what a body deals with, in the genitive: "связи", "парашютостроения". */
  private static final Pattern FIELD =
      Pattern.compile(
          ".*(?:ения|ания|ации|яции|ики|огии|ологии|связи|обороны|науки|войск|флота|армии|авиации"
              + "|химии|подготовки|разведки|защиты|медицины|металлургии|оптики)");

  private NumberedBodies() {}

  static boolean isHead(Words words, int i) {
    return SHORT_HEADS.contains(words.lower(i))
        || words.token(i).readings().stream().anyMatch(reading -> HEADS.contains(reading.lemma()));
  }

  static void propose(Words words, int head, List<Draft> drafts) {
    int first = firstAdjective(words, head);
    int behind = number(words, head + 1);
    if (behind > head + 1) {
      int start = named(words, first, head);
      int ordinal = ordinalBefore(words, start);
      drafts.add(organization(ordinal, tail(words, head, behind)));
      return;
    }
    int ordinal = ordinalBefore(words, first);
    if (ordinal < first) {
      int end = tail(words, head, head + 1);
      boolean counted = words.lower(end).equals("по") && words.lower(end + 1).startsWith("счет");
      counted |= words.lower(end).equals("по") && words.lower(end + 1).startsWith("счёт");
      if (!counted) {
        drafts.add(organization(ordinal, end));
      }
      return;
    }
    if (isPlainOrdinal(words, first, head)) {
      drafts.add(organization(first - 1, tail(words, head, head + 1)));
      return;
    }
    if (words.allCapitals() && first < head) {
      int end = tail(words, head, head + 1);
      if (end > head + 1) {
        drafts.add(organization(first, end));
      }
    }
  }

  private static Draft organization(int start, int end) {
    return new Draft(start, end, MentionKind.ORGANIZATION, Draft.SURE);
  }

  /** Where the adjectives begin that stand before a head. */
  private static int firstAdjective(Words words, int head) {
    int start = head;
    while (start > 0
        && head - start < ADJECTIVES
        && words.letter(start - 1)
        && words.token(start - 1).pos() == Pos.ADJ
        && !words.token(start - 1).tag().contains("ord")) {
      start--;
    }
    return start;
  }

  /** Without what only tells of the body: "старого | опытного завода № 5". */
  private static int named(Words words, int from, int head) {
    int start = head;
    while (start > from && belongs(words, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean belongs(Words words, int i) {
    boolean capital = words.capitalized(i) && !words.opens(i);
    return capital || !TELLING.contains(words.lemma(i));
  }

  /** Where an ordinal begins that ends here: "17-й", "Двадцать второй"; {@code at} without one. */
  private static int ordinalBefore(Words words, int at) {
    if (!words.has(at - 1)) {
      return at;
    }
    String text = words.lower(at - 1);
    if (ORDINAL.matcher(text).matches()) {
      return at - 1;
    }
    boolean ending = ORDINAL.matcher("1-" + text).matches() && words.lower(at - 2).equals("-");
    if (ending && PLAIN.matcher(words.text(at - 3)).matches()) {
      return at - 3;
    }
    boolean spelled = words.token(at - 1).tag().contains("ord");
    if (!spelled) {
      return at;
    }
    int start = at - 1;
    if (words.has(start - 1)
        && words.token(start - 1).pos() == Pos.NUM
        && words.letter(start - 1)
        && words.lower(start - 1).matches("двадцать|тридцать|сорок|пятьдесят|\\p{L}+десят|сто")) {
      start--;
    }
    boolean name = words.capitalized(start) && (!words.opens(start) || start < at - 1);
    return name ? start : at;
  }

  /**
   * "17 научно-исследовательский институт связи": a number in front that counts nothing, since the
   * head is in the singular and the name goes on.
   */
  private static boolean isPlainOrdinal(Words words, int first, int head) {
    if (!words.has(first - 1) || !PLAIN.matcher(words.text(first - 1)).matches()) {
      return false;
    }
    int end = tail(words, head, head + 1);
    if (end == head + 1 || WIDE.contains(words.lemma(head + 1))) {
      return false;
    }
    if (SHORT_HEADS.contains(words.lower(head))) {
      return first == head;
    }
    int number = Integer.parseInt(words.text(first - 1));
    int last = number % 10;
    boolean counts = number % 100 / 10 != 1 && last >= 1 && last <= 4;
    boolean singular =
        words.token(head).readings().stream()
            .anyMatch(reading -> !reading.has("pl") && Cases.of(reading) != null);
    return first < head && singular && !counts;
  }

  /** The end of a number that begins here: "№ 17", "№17-бис"; {@code from} without one. */
  private static int number(Words words, int from) {
    String sign = words.text(from).toLowerCase(Locale.ROOT);
    if (sign.equals("№") && FIGURES.matcher(words.text(from + 1)).matches()) {
      return from + 2;
    }
    boolean joined = sign.startsWith("№") && FIGURES.matcher(sign.substring(1)).matches();
    return joined ? from + 1 : from;
  }

  /** What follows the head and its number, as far as the name goes. */
  private static int tail(Words words, int head, int from) {
    int end = quoted(words, from);
    int i = end;
    boolean field = false;
    while (i < words.size() && i - head < LONGEST) {
      int honored = honored(words, i);
      if (honored > i) {
        i = honored;
        end = i;
        continue;
      }
      int body = innerBody(words, i);
      if (body > i) {
        i = body;
        end = i;
        field = true;
        continue;
      }
      if (words.lower(i).equals("и") && field && end == i && joins(words, i)) {
        i++;
        continue;
      }
      if (!genitive(words, i)) {
        break;
      }
      boolean noun = words.token(i).pos() != Pos.ADJ;
      if (noun && !field && end == i && !opensTail(words, i)) {
        break;
      }
      i++;
      if (noun) {
        end = i;
        field = true;
      }
    }
    return end;
  }

  /** The end of a quoted name: "завод № 313 «Заря»". */
  private static int quoted(Words words, int from) {
    if (!words.text(from).equals("«") || !words.capitalized(from + 1)) {
      return from;
    }
    for (int i = from + 1; i < words.size() && i - from < 7; i++) {
      if (words.text(i).equals("»")) {
        return i + 1;
      }
    }
    return from;
  }

  /** "имени маршала Г. К. Жукова", "им. Кирова"; {@code from} when nobody is honored. */
  private static int honored(Words words, int from) {
    if (!NAMED.contains(words.lower(from))) {
      return from;
    }
    int end = from;
    int i = from + 1;
    while (i < words.size() && i - from < 8) {
      boolean initial = words.capitalized(i) && words.mayBe(i, Words.INITIAL);
      boolean mark = words.text(i).equals(".");
      boolean rank = words.token(i).pos() == Pos.NOUN && Cases.mayBe(words.token(i), "gen");
      boolean name = words.capitalized(i) && !initial && Cases.mayBe(words.token(i), "gen");
      if (name && words.text(i).length() > 2) {
        end = i + 1;
      } else if (!initial && !mark && !(rank && end == from)) {
        break;
      }
      i++;
    }
    return end;
  }

  /** "института № 8", "21-го испытательного центра": the body that this one is a part of. */
  private static int innerBody(Words words, int from) {
    boolean ordinal = ORDINAL.matcher(words.lower(from)).matches();
    int i = ordinal ? from + 1 : from;
    while (i - from < ADJECTIVES && genitive(words, i) && words.token(i).pos() == Pos.ADJ) {
      i++;
    }
    if (!words.has(i) || !isHead(words, i) || !Cases.mayBe(words.token(i), "gen")) {
      return from;
    }
    int numbered = number(words, i + 1);
    return ordinal || numbered > i + 1 ? numbered : from;
  }

  private static boolean genitive(Words words, int i) {
    if (!words.letter(i)) {
      return false;
    }
    Token token = words.token(i);
    boolean title = words.is(i, Lexicon.POSITIONS) || words.is(i, Lexicon.TITLES);
    return switch (token.pos()) {
      case ADJ -> token.readings().stream().anyMatch(reading -> "gen".equals(Cases.of(reading)));
      case NOUN, PROPN ->
          Cases.mayBe(token, "gen")
              && !isPerson(words, i)
              && (!title || FIELD.matcher(words.lower(i)).matches());
      default -> false;
    };
  }

  /** "Петров" behind a body's name is who speaks for it, but for "города Петров". */
  private static boolean isPerson(Words words, int i) {
    return words.capitalized(i)
        && !words.allCapitals()
        && words.mayBe(i, Words.NAMES)
        && !words.is(i - 1, Lexicon.PLACE_HEADS)
        && !words.is(i, Lexicon.COUNTRIES)
        && !words.is(i, Lexicon.CITIES)
        && !words.is(i, Lexicon.ORG_HEADS);
  }

  /** Whether a noun may be the first word behind a number: "завод № 313 | машин не выпускал". */
  private static boolean opensTail(Words words, int i) {
    return words.capitalized(i)
        || words.is(i, Lexicon.ORG_HEADS)
        || words.is(i, Lexicon.PLACE_HEADS)
        || FIELD.matcher(words.lower(i)).matches()
        || genitive(words, i + 1);
  }

  /** "и" inside a name: what follows is its field too, and no other body. */
  private static boolean joins(Words words, int and) {
    int i = and + 1;
    while (genitive(words, i) && words.token(i).pos() == Pos.ADJ && i - and < 4) {
      i++;
    }
    boolean capital = words.capitalized(and + 1) && !words.allCapitals();
    return genitive(words, i)
        && words.token(i).pos() == Pos.NOUN
        && !capital
        && !isHead(words, i)
        && !words.is(i, Lexicon.ORG_HEADS);
  }
}
