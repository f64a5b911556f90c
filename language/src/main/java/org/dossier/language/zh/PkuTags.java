package org.dossier.language.zh;

import java.util.Set;
import org.dossier.language.Pos;

/** From the tags of the Peking University corpus to universal classes. */
final class PkuTags {
  private static final Set<String> MODALS =
      Set.of(
          "能", "会", "可以", "可", "可能", "应", "应该", "应当", "须", "必须", "要", "能够", "得", "愿", "愿意", "肯",
          "敢", "需", "需要", "拟", "将");
  private static final Set<String> COPULAS = Set.of("是", "为", "系");
  private static final Set<String> JOINING =
      Set.of("和", "与", "及", "以及", "或", "或者", "并", "并且", "而且", "暨");
  private static final Set<String> DETERMINERS =
      Set.of("这", "那", "该", "此", "本", "各", "每", "某", "其他", "任何", "有关", "上述", "全");
  private static final Set<String> PUNCTUATION_LIKE =
      Set.of("°", "%", "℃", "‰", "$", "€", "£", "￥", "¥", "+", "=");

  private PkuTags() {}

  static Pos pos(String word, String tag) {
    if (tag.isEmpty()) {
      return Pos.X;
    }
    return switch (tag.charAt(0)) {
      case 'n' -> noun(tag);
      case 'g', 's', 't', 'f', 'q' -> Pos.NOUN;
      case 'v' -> verb(word, tag);
      case 'a' -> tag.equals("ad") ? Pos.ADV : Pos.ADJ;
      case 'b', 'z' -> Pos.ADJ;
      case 'r' -> DETERMINERS.contains(word) ? Pos.DET : Pos.PRON;
      case 'm' -> Pos.NUM;
      case 'd' -> MODALS.contains(word) ? Pos.AUX : Pos.ADV;
      case 'p' -> JOINING.contains(word) ? Pos.CCONJ : Pos.ADP;
      case 'c' -> JOINING.contains(word) ? Pos.CCONJ : Pos.SCONJ;
      case 'u', 'y', 'k', 'h' -> Pos.PART;
      case 'e', 'o' -> Pos.INTJ;
      case 'w' -> PUNCTUATION_LIKE.contains(word) ? Pos.SYM : Pos.PUNCT;
      case 'i', 'l', 'j' -> Pos.NOUN;
      default -> Pos.X;
    };
  }

  private static Pos noun(String tag) {
    boolean named =
        tag.startsWith("nr") || tag.startsWith("ns") || tag.startsWith("nt") || tag.equals("nx");
    return named ? Pos.PROPN : Pos.NOUN;
  }

  private static Pos verb(String word, String tag) {
    if (tag.equals("vn")) {
      return Pos.NOUN;
    }
    if (tag.equals("vshi") || COPULAS.contains(word)) {
      return Pos.AUX;
    }
    return MODALS.contains(word) ? Pos.AUX : Pos.VERB;
  }
}
