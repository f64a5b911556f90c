package org.dossier.evidence.alike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Resemblance.Difference;

/** Which dates, sums, quantities and identifiers two versions of one text don't share. */
public final class FigureDifferences {
  private static final String ROLE = "value";
  private static final Comparator<Mention> BY_PLACE =
      Comparator.comparingInt(Mention::page)
          .thenComparing(Mention::span)
          .thenComparing(Mention::kind);

  private FigureDifferences() {}

  /** By kind, then by place; as many of one kind in both are taken to have been changed. */
  public static List<Difference> between(List<Mention> one, List<Mention> other) {
    Map<MentionKind, List<Mention>> ones = left(one, other);
    Map<MentionKind, List<Mention>> others = left(other, one);
    List<Difference> differences = new ArrayList<>();
    for (MentionKind kind : MentionKind.values()) {
      List<Mention> mine = ones.getOrDefault(kind, List.of());
      List<Mention> theirs = others.getOrDefault(kind, List.of());
      boolean changed = mine.size() == theirs.size();
      for (int i = 0; i < mine.size(); i++) {
        differences.add(
            new Difference(
                word(kind),
                null,
                null,
                ROLE,
                mine.get(i).text(),
                changed ? theirs.get(i).text() : null));
      }
      for (int i = 0; i < theirs.size() && !changed; i++) {
        differences.add(new Difference(word(kind), null, null, ROLE, null, theirs.get(i).text()));
      }
    }
    return differences;
  }

  /** Those of which the other text has fewer. */
  private static Map<MentionKind, List<Mention>> left(List<Mention> from, List<Mention> without) {
    Map<String, Integer> counts = new HashMap<>();
    without.forEach(mention -> counts.merge(key(mention), 1, Integer::sum));
    Map<MentionKind, List<Mention>> left = new TreeMap<>();
    from.stream()
        .sorted(BY_PLACE)
        .filter(mention -> counts.merge(key(mention), -1, Integer::sum) < 0)
        .forEach(
            mention -> left.computeIfAbsent(mention.kind(), k -> new ArrayList<>()).add(mention));
    return left;
  }

  private static String key(Mention mention) {
    return mention.kind() + " " + mention.value();
  }

  private static String word(MentionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
