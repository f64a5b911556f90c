package org.dossier.claims.mentions.en;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a document teaches about its own names: what kind each spelling is on the whole, the family
 * name that stands for a full name, the acronym that stands for an organization.
 */
final class DocumentNames {
  private static final int ALIAS_WEIGHT = 6;

  private static final Set<String> VERBS =
      Set.of(
          "said",
          "told",
          "also",
          "asked",
          "replied",
          "wrote",
          "added",
          "met",
          "then",
          "did",
          "testified",
          "agreed",
          "recalled",
          "stated",
          "advised",
          "denied",
          "declined",
          "argued");

  /** A spelling and the kind that the document as a whole gives it. */
  private record Known(List<String> words, MentionKind kind) {}

  private final Map<String, EnumMap<MentionKind, Integer>> votes = new HashMap<>();
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, List<Known>> byFirstWord = new HashMap<>();

  private final Set<String> acronyms = new HashSet<>();
  private final Map<Words, List<Draft>> defined = new IdentityHashMap<>();

  private DocumentNames() {}

  static DocumentNames learn(List<Words> sentences, List<List<Draft>> names) {
    DocumentNames learned = new DocumentNames();
    for (int i = 0; i < sentences.size(); i++) {
      for (Draft name : names.get(i)) {
        learned.learn(sentences.get(i), name);
      }
      learned.define(sentences.get(i));
    }
    learned.settle();
    return learned;
  }

  private void define(Words words) {
    for (Acronyms.Defined one : Acronyms.in(words)) {
      String acronym = words.folded(one.acronym());
      acronyms.add(acronym);
      vote(List.of(acronym), MentionKind.ORGANIZATION, ALIAS_WEIGHT * ALIAS_WEIGHT);
      vote(
          words.folded().subList(one.full().start(), one.full().end()),
          MentionKind.ORGANIZATION,
          ALIAS_WEIGHT * ALIAS_WEIGHT);
      defined.computeIfAbsent(words, _ -> new ArrayList<>()).add(one.full());
    }
  }

  private void learn(Words words, Draft name) {
    List<String> spelling = words.folded().subList(name.start(), name.end());
    vote(spelling, name.kind(), name.strength() * name.strength());
    if (name.kind() == MentionKind.PERSON && name.length() > 1) {
      String last = words.folded(name.end() - 1);
      if (last.length() > 2 && !words.everyday(name.end() - 1) && name.strength() >= Draft.LIKELY) {
        int weight = name.strength() == Draft.SURE ? ALIAS_WEIGHT : Draft.LIKELY;
        vote(List.of(last), MentionKind.PERSON, weight);
        int article = last.indexOf('-');
        if (article > 0 && article < 4 && last.length() > article + 3) {
          vote(List.of(last.substring(article + 1)), MentionKind.PERSON, weight);
        }
      }
    }
    if (name.kind() == MentionKind.ORGANIZATION && name.strength() >= Draft.LIKELY) {
      int alias = aliasInBrackets(words, name.end());
      if (alias > 0) {
        vote(List.of(words.folded(alias)), MentionKind.ORGANIZATION, ALIAS_WEIGHT);
      }
    }
  }

  /** The acronym of "Northern Patrol Group (NPG)" or {@code ("NPG")}; 0 without one. */
  private static int aliasInBrackets(Words words, int end) {
    if (!words.folded(end).equals("(") && !words.folded(end).equals("[")) {
      return 0;
    }
    int at = end + 1;
    while (at < end + 3 && (words.folded(at).equals("the") || !words.letter(at))) {
      at++;
    }
    boolean closes = !words.letter(at + 1);
    return words.letter(at) && words.acronym(at) && closes ? at : 0;
  }

  private void vote(List<String> spelling, MentionKind kind, int weight) {
    String key = String.join(" ", spelling);
    votes
        .computeIfAbsent(key, _ -> new EnumMap<>(MentionKind.class))
        .merge(kind, weight, Integer::sum);
    spellings.putIfAbsent(key, List.copyOf(spelling));
  }

  private void settle() {
    spellings.forEach(
        (key, words) -> {
          MentionKind kind = kind(key);
          if (kind != null && weight(key) >= Draft.LIKELY * Draft.LIKELY && key.length() > 2) {
            byFirstWord
                .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(new Known(words, kind));
          }
        });
  }

  private int weight(String key) {
    return votes.getOrDefault(key, new EnumMap<>(MentionKind.class)).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private @Nullable MentionKind kind(String key) {
    MentionKind best = null;
    int most = 0;
    EnumMap<MentionKind, Integer> counts = votes.get(key);
    if (counts != null) {
      for (Map.Entry<MentionKind, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > most) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
    }
    return best;
  }

  /** The drafts of a sentence with the kinds that the document settles and the names it knows. */
  List<Draft> apply(Words words, List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(defined.getOrDefault(words, List.of()));
    for (Draft draft : drafts) {
      MentionKind kind =
          draft.strength() == Draft.SURE && !acronym(words, draft)
              ? null
              : kind(String.join(" ", words.folded().subList(draft.start(), draft.end())));
      result.add(kind == null ? draft : draft.as(kind));
    }
    for (int i = 0; i < words.size(); i++) {
      for (Known known : byFirstWord.getOrDefault(words.folded(i), List.of())) {
        int end = i + known.words().size();
        if (end <= words.size() && words.folded().subList(i, end).equals(known.words())) {
          propose(words, i, end, known.kind(), result);
        }
      }
    }
    return result;
  }

  /** Whether a person's name that is also an everyday word goes on as a name does. */
  private static boolean does(Words words, int end, MentionKind kind) {
    boolean list = words.folded(end).equals("and") && words.capitalized(end + 1);
    return kind == MentionKind.PERSON && (list || VERBS.contains(words.folded(end)));
  }

  private boolean acronym(Words words, Draft draft) {
    return draft.length() == 1 && acronyms.contains(words.folded(draft.start()));
  }

  private void propose(Words words, int start, int end, MentionKind kind, List<Draft> result) {
    boolean acronym = end == start + 1 && acronyms.contains(words.folded(start));
    if (acronym && words.acronym(start)) {
      result.add(new Draft(start, end, kind, Draft.LIKELY));
      return;
    }
    boolean everyday = end == start + 1 && words.everyday(start);
    if (!Runs.nameWord(words, start) && !Runs.nameWord(words, end - 1)
        || everyday && (words.allCapitals() || start == 0 && !does(words, end, kind))) {
      return;
    }
    result.add(new Draft(start, end, kind, end - start > 1 ? Draft.LIKELY : Draft.HINT));
  }
}
