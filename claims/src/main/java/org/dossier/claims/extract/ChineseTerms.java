package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/**
 * What a figure of a Chinese claim is of: 最大投放高度 and not just 高度, 预付款 before a sum, the only share
 * or count beside it.
 */
final class ChineseTerms {
  private static final int LONGEST = 4;
  private static final Set<String> LINKS = Set.of("为", "约", "是", "达", "共", "共计", "合计", "计", "：");
  private static final Set<Pos> PARTS = Set.of(Pos.NOUN, Pos.ADJ, Pos.VERB, Pos.ADV, Pos.PROPN);
  private static final Set<String> SUMS = Set.of("payment", "cost");

  private final Set<String> dues;

  ChineseTerms(WordClasses classes) {
    dues = classes.orNone("due-nouns");
  }

  boolean known() {
    return !dues.isEmpty();
  }

  void complete(MarkedSentence s, String kind, SortedMap<String, List<Filled>> roles) {
    if (!known()) {
      return;
    }
    if (kind.equals("capability")) {
      roles.computeIfPresent("property", (_, all) -> all.stream().map(p -> whole(s, p)).toList());
    } else if (SUMS.contains(kind)) {
      due(s, roles);
      only(s, MentionKind.PERCENT, "share", roles);
      only(s, MentionKind.QUANTITY, "quantity", roles);
    } else if (kind.equals("event") && !roles.containsKey("quantity")) {
      counted(s, roles.getOrDefault("actor", List.of()), roles);
    }
  }

  /** With the words of its compound before it, back to where the clause begins. */
  private static Filled whole(MarkedSentence s, Filled property) {
    int from = property.from();
    while (from > 0
        && property.from() - from < LONGEST
        && s.mention(from - 1) == null
        && PARTS.contains(s.pos(from - 1))) {
      from--;
    }
    boolean opens =
        from == 0
            || s.pos(from - 1) == Pos.PUNCT
            || s.pos(from - 1) == Pos.NUM
            || s.pos(from - 1) == Pos.X
            || s.lemma(from - 1).equals("的");
    return opens && from < property.from()
        ? new Filled(from, property.to(), property.mention())
        : property;
  }

  /** 手续费76元, 余款为76元. */
  private void due(MarkedSentence s, SortedMap<String, List<Filled>> roles) {
    List<Filled> amounts = roles.getOrDefault("amount", List.of());
    if (amounts.isEmpty() || roles.containsKey("item")) {
      return;
    }
    int at = amounts.getFirst().from() - 1;
    while (at > 0 && s.mention(at) == null && LINKS.contains(s.lemma(at))) {
      at--;
    }
    if (at >= 0 && s.mention(at) == null && dues.contains(s.lemma(at))) {
      roles.put("item", new ArrayList<>(List.of(new Filled(at, at + 1, null))));
    }
  }

  private static void only(
      MarkedSentence s, MentionKind kind, String role, SortedMap<String, List<Filled>> roles) {
    Filled found = null;
    for (int i = 0; i < s.size(); i = s.mentionEnd(i)) {
      if (s.in(i, kind)) {
        if (found != null) {
          return;
        }
        found = new Filled(i, s.mentionEnd(i), s.mention(i));
      }
    }
    if (found != null) {
      roles.putIfAbsent(role, new ArrayList<>(List.of(found)));
    }
  }

  /** 三名特使返回: the number of those who act. */
  private static void counted(
      MarkedSentence s, List<Filled> actors, SortedMap<String, List<Filled>> roles) {
    for (Filled actor : actors) {
      if (s.in(actor.from(), MentionKind.QUANTITY)) {
        int end = s.mentionEnd(actor.from());
        roles.put(
            "quantity",
            new ArrayList<>(List.of(new Filled(actor.from(), end, s.mention(actor.from())))));
        return;
      }
    }
  }
}
