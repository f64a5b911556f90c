package org.dossier.claims.extract;

import java.util.HashMap;
import java.util.Map;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * The full name that a short one ends, where names are written without spaces: 联合国安理会 for 安理会,
 * 瓦利德·穆阿利姆 for 穆阿利姆. The first name that ends so counts, unless another one does too.
 */
final class FullerNames {
  private static final int SHORTEST = 3;

  private final Map<String, Mention> byEnd = new HashMap<>();
  private final Map<String, String> full = new HashMap<>();

  void learn(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention mention = sentence.mention(i);
      if (mention != null && isName(mention)) {
        learn(mention);
      }
    }
  }

  private static boolean isName(Mention mention) {
    return (mention.kind() == MentionKind.ORGANIZATION || mention.kind() == MentionKind.PERSON)
        && mention
            .text()
            .codePoints()
            .allMatch(c -> Character.isIdeographic(c) || c == '·' || c == '•');
  }

  private void learn(Mention mention) {
    String text = mention.text();
    for (int from = 1; text.length() - from >= SHORTEST; from++) {
      String end = mention.kind() + text.substring(from);
      if (full.putIfAbsent(end, text) == null) {
        byEnd.put(end, mention);
      } else if (!text.equals(full.get(end))) {
        byEnd.remove(end);
      }
    }
  }

  /** The full name's mention; null where there is none, or more than one. */
  @Nullable Mention of(Mention mention) {
    return isName(mention) ? byEnd.get(mention.kind() + mention.text()) : null;
  }
}
