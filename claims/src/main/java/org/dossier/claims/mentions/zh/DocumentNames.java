package org.dossier.claims.mentions.zh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dossier.model.MentionKind;

/** What a document teaches about its own names: a name learned once is known everywhere. */
final class DocumentNames {
  /** A name that stands in full once outweighs what its last part may be elsewhere. */
  private static final int FAMILY_NAME = 60;

  private static final int SHORT = 2;
  private static final char UNSEEN = '\uFFFF';
  private static final char MIXED = '\uFFFE';

  private final Map<String, Map<MentionKind, Integer>> votes = new TreeMap<>();
  private final CharTrie trie = new CharTrie();

  private DocumentNames() {}

  static DocumentNames learn(List<Line> lines, List<List<Draft>> names) {
    var learned = new DocumentNames();
    for (int i = 0; i < lines.size(); i++) {
      for (Draft name : names.get(i)) {
        learned.learn(lines.get(i), name);
      }
    }
    learned.lengthen(lines);
    learned.votes.forEach(
        (name, kinds) -> learned.trie.add(name, 1 << learned.best(name).ordinal()));
    return learned;
  }

  /** 江岚 that is always followed by 生, at least twice, is 江岚生. */
  private void lengthen(List<Line> lines) {
    Map<String, Character> next = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (String name : votes.keySet()) {
      if (name.length() == SHORT && best(name) == MentionKind.PERSON) {
        next.put(name, UNSEEN);
      }
    }
    for (Line line : next.isEmpty() ? List.<Line>of() : lines) {
      for (int at = 0; at + SHORT <= line.text.length(); at++) {
        String name = line.text.substring(at, at + SHORT);
        Character known = next.get(name);
        if (known != null) {
          char here = line.at(at + SHORT);
          next.put(name, known == UNSEEN || known == here ? here : MIXED);
          times.merge(name, 1, Integer::sum);
        }
      }
    }
    new TreeMap<>(next)
        .forEach(
            (name, character) -> {
              boolean always = character != MIXED && times.getOrDefault(name, 0) > 1;
              if (always && Character.isIdeographic(character) && PersonRules.endsName(character)) {
                Map<MentionKind, Integer> shorter = votes.remove(name);
                votes.merge(name + character, Objects.requireNonNull(shorter), (one, _) -> one);
              }
            });
  }

  private void learn(Line line, Draft name) {
    if (name.kind() != MentionKind.PERSON
        && name.kind() != MentionKind.ORGANIZATION
        && name.kind() != MentionKind.LOCATION
        && name.kind() != MentionKind.EQUIPMENT) {
      return;
    }
    String text = line.text.substring(name.start(), name.end());
    vote(text, name.kind(), name.strength() * name.strength());
    if (name.kind() == MentionKind.ORGANIZATION && PersonRules.contends(line, name)) {
      vote(text, MentionKind.ORGANIZATION, FAMILY_NAME);
    }
    if (name.kind() == MentionKind.PERSON && text.contains("·")) {
      String[] parts = text.split("·");
      String last = parts[parts.length - 1];
      if (last.length() >= 2) {
        vote(last, MentionKind.PERSON, FAMILY_NAME);
      }
    }
    if (name.kind() == MentionKind.ORGANIZATION) {
      alias(line, name.end());
    }
  }

  /** （以下简称“某某”）, （简称某某）. */
  private void alias(Line line, int end) {
    if (line.at(end) != '（' && line.at(end) != '(') {
      return;
    }
    int at = end + 1;
    if (line.has(at, "以下")) {
      at += 2;
    }
    if (line.has(at, "简称") || line.has(at, "下称")) {
      at += 2;
    } else if (line.has(at, "称")) {
      at++;
    } else if (line.at(at) != '“') {
      return;
    }
    while (line.at(at) == '“'
        || line.at(at) == '"'
        || line.at(at) == '「'
        || line.at(at) == '：'
        || line.at(at) == '为') {
      at++;
    }
    int to = at;
    while (to < line.text.length() && Character.isLetterOrDigit(line.at(to)) && to - at < 12) {
      to++;
    }
    if (to - at >= 2) {
      vote(line.text.substring(at, to), MentionKind.ORGANIZATION, 9);
    }
  }

  private void vote(String name, MentionKind kind, int weight) {
    votes
        .computeIfAbsent(name, _ -> new EnumMap<>(MentionKind.class))
        .merge(kind, weight, Integer::sum);
  }

  private MentionKind best(String name) {
    return votes.getOrDefault(name, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<MentionKind, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The proposals of a sentence, and every known name in it. */
  List<Draft> apply(Line line, List<Draft> proposed) {
    List<Draft> drafts = new ArrayList<>(proposed);
    for (int at = 0; at < line.text.length(); at++) {
      int start = at;
      trie.matches(
          line.text,
          at,
          (end, mask) -> {
            boolean clean = line.startsWord(start) || !insideNoun(line, start);
            if (clean && (line.endsWord(end) || !insideNoun(line, end - 1) || end - start > 2)) {
              MentionKind kind = MentionKind.values()[Integer.numberOfTrailingZeros(mask)];
              int weight =
                  votes
                      .getOrDefault(line.text.substring(start, end), Map.of())
                      .getOrDefault(kind, 0);
              drafts.add(Draft.of(start, end, kind, weight >= 9 ? Draft.SURE : Draft.LIKELY));
            }
          });
    }
    return drafts;
  }

  private static boolean insideNoun(Line line, int at) {
    int word = line.wordAt(at);
    return word >= 0 && line.words.get(word).length() > 1 && !line.words.get(word).tagged("nr");
  }
}
