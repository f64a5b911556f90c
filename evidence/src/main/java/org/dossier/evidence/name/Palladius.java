package org.dossier.evidence.name;

import java.util.LinkedHashMap;
import java.util.Map;

/** Chinese syllables in Russian letters, by the system of Palladius. */
final class Palladius {
  private static final Map<String, String> INITIALS = new LinkedHashMap<>();
  private static final Map<String, String> FINALS = new LinkedHashMap<>();

  static {
    // two letters before one
    fill(
        INITIALS,
        "zh чж ch ч sh ш b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с r ж z цз c ц s с");
    fill(
        FINALS,
        "a а o о e э i и u у v юй ü юй ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун"
            + " er эр ia я ie е iao яо iu ю ian янь in инь iang ян ing ин iong юн ua уа uo о uai уай"
            + " ui уй uan уань un унь uang уан ue юэ üe юэ üan юань ün юнь");
  }

  private Palladius() {}

  private static void fill(Map<String, String> table, String pairs) {
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], words[i + 1]);
    }
  }

  /** A syllable in pinyin without tones; as it is when it is none. */
  static String cyrillic(String syllable) {
    String plain = syllable;
    switch (plain) {
      case "yi" -> plain = "i";
      case "wu" -> plain = "u";
      case "yu" -> plain = "ü";
      case "yue" -> plain = "üe";
      case "yuan" -> {
        return "юань";
      }
      case "yun" -> {
        return "юнь";
      }
      case "hui" -> {
        return "хой";
      }
      case "yin" -> plain = "in";
      case "ying" -> plain = "ing";
      case "you" -> plain = "iu";
      case "yong" -> plain = "iong";
      case "ye" -> plain = "ie";
      case "wo" -> {
        return "во";
      }
      default -> {
        if (plain.startsWith("y")) {
          plain = "i" + plain.substring(1);
        } else if (plain.startsWith("w")) {
          String ending = FINALS.get(plain.substring(1));
          return ending == null ? syllable : "в" + ending;
        }
      }
    }
    for (Map.Entry<String, String> initial : INITIALS.entrySet()) {
      if (plain.startsWith(initial.getKey())) {
        String rest = plain.substring(initial.getKey().length());
        boolean front = "jqx".contains(initial.getKey());
        if (rest.equals("i") && "zcs".contains(initial.getKey())) {
          return initial.getValue() + "ы";
        }
        String ending = FINALS.get(front && rest.startsWith("u") ? front(rest) : rest);
        return ending == null ? syllable : initial.getValue() + ending;
      }
    }
    return FINALS.getOrDefault(plain, syllable);
  }

  /** After j, q and x a u is a ü. */
  private static String front(String rest) {
    return "ü" + rest.substring(1);
  }
}
