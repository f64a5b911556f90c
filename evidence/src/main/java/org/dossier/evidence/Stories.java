package org.dossier.evidence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.evidence.alike.Topic;
import org.dossier.evidence.alike.Topics;
import org.dossier.evidence.name.Skeleton;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which documents tell the same story, in whatever languages: they name the same parties, places,
 * dates and figures, and such as few other documents name. Says nothing of who had it from whom.
 */
final class Stories {
  /** Between documents of one script, of which names are compared by their letters. */
  private static final double ALIKE = 0.35;

  /**
   * Between scripts: names are compared by their consonants, and many are missed, so that each must
   * be the one most like the other.
   */
  private static final double ALIKE_ACROSS = 0.1;

  /** Names and figures that two documents share at least. */
  private static final int FEWEST = 4;

  private static final int FEWEST_ACROSS = 3;

  /** A document tells the story of at most so many others: those most like it. */
  private static final int MOST = 16;

  /** Figures below are in every text. */
  private static final int TELLING = 4;

  private static final int SHOWN = 6;
  private static final Set<MentionKind> NAMES =
      Set.of(
          MentionKind.PERSON,
          MentionKind.ORGANIZATION,
          MentionKind.LOCATION,
          MentionKind.EQUIPMENT);

  private static final Comparator<Topics.Pair> BEST =
      Comparator.comparingDouble((Topics.Pair pair) -> -pair.likeness())
          .thenComparingInt(Topics.Pair::one)
          .thenComparingInt(Topics.Pair::other);

  private final Denoting denoting;
  private final List<DocumentId> documents;

  private Stories(Trove trove, Denoting denoting) {
    this.denoting = denoting;
    this.documents = List.copyOf(trove.naming());
  }

  /** Two documents that tell one story, the lower id first. */
  record Pair(DocumentId one, DocumentId other, double likeness, List<String> shared)
      implements Serializable {}

  static List<Pair> of(Trove trove, Denoting denoting, InOrder inOrder, Labor labor) {
    return new Stories(trove, denoting).pairs(inOrder, labor);
  }

  private List<Pair> pairs(InOrder inOrder, Labor labor) {
    var topics = new Topics();
    labor.each(documents, new Naming(denoting), topics::add);
    topics.close();
    List<Topics.Pair> found = new ArrayList<>();
    inOrder.each(
        IntStream.range(0, documents.size()).boxed().toList(),
        topics::after,
        pairs ->
            pairs.stream().filter(Stories::isAlike).sorted(BEST).limit(MOST).forEach(found::add));
    List<Pair> pairs = new ArrayList<>();
    labor.each(told(chosen(found, topics)), new Telling(denoting), pairs::addAll);
    return pairs;
  }

  private static boolean isAlike(Topics.Pair pair) {
    return pair.across()
        ? pair.shared() >= FEWEST_ACROSS && pair.likeness() >= ALIKE_ACROSS
        : pair.shared() >= FEWEST && pair.likeness() >= ALIKE;
  }

  /** Of each document the pairs with those most like it; across scripts, with the one. */
  private static List<Topics.Pair> chosen(List<Topics.Pair> found, Topics topics) {
    List<Topics.Pair> best = new ArrayList<>(found);
    best.sort(BEST);
    Map<Integer, Integer> taken = new HashMap<>();
    Set<Met> met = new HashSet<>();
    Set<Topics.Pair> chosen = new HashSet<>();
    for (Topics.Pair pair : best) {
      if (pair.across()) {
        boolean first = met.add(new Met(pair.one(), topics.writing(pair.other())));
        boolean second = met.add(new Met(pair.other(), topics.writing(pair.one())));
        if (first && second) {
          chosen.add(pair);
        }
      } else if (taken.getOrDefault(pair.one(), 0) < MOST
          && taken.getOrDefault(pair.other(), 0) < MOST) {
        taken.merge(pair.one(), 1, Integer::sum);
        taken.merge(pair.other(), 1, Integer::sum);
        chosen.add(pair);
      }
    }
    return found.stream().filter(chosen::contains).toList();
  }

  /** A document, and a script in which another is more like it than any that comes later. */
  private record Met(int document, int writing) {}

  /** What a document names. */
  private record Naming(Denoting denoting) implements Chore<DocumentId, Topic> {
    @Override
    public Topic of(Trove trove, DocumentId document) {
      return features(trove, document, denoting).topic();
    }
  }

  /** A document, and those that come after it and tell its story. */
  private record Together(DocumentId one, List<Told> others) implements Serializable {}

  private record Told(DocumentId other, double likeness, boolean across) implements Serializable {}

  /**
   * @param chosen those of one document together
   */
  private List<Together> told(List<Topics.Pair> chosen) {
    List<Together> told = new ArrayList<>();
    int before = -1;
    for (Topics.Pair pair : chosen) {
      if (pair.one() != before) {
        told.add(new Together(documents.get(pair.one()), new ArrayList<>()));
        before = pair.one();
      }
      told.getLast()
          .others()
          .add(new Told(documents.get(pair.other()), pair.likeness(), pair.across()));
    }
    return told;
  }

  /** What both of two documents name. */
  private record Telling(Denoting denoting) implements Chore<Together, List<Pair>> {
    @Override
    public List<Pair> of(Trove trove, Together documents) {
      Features first = features(trove, documents.one(), denoting);
      List<Pair> pairs = new ArrayList<>();
      for (Told told : documents.others()) {
        pairs.add(told(documents.one(), told, first, features(trove, told.other(), denoting)));
      }
      return pairs;
    }
  }

  private static Pair told(DocumentId one, Told told, Features first, Features second) {
    var mine = told.across() ? first.sounds : first.words;
    var theirs = told.across() ? second.sounds : second.words;
    List<String> shared =
        mine.entrySet().stream()
            .filter(feature -> theirs.containsKey(feature.getKey()))
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Feature> e) -> -e.getValue().times)
                    .thenComparing(Map.Entry::getKey))
            .map(feature -> feature.getValue().text)
            .distinct()
            .limit(SHOWN)
            .toList();
    return new Pair(one, told.other(), told.likeness(), shared);
  }

  /** One name or figure of a document: how it is written there, and how often it is named. */
  private static final class Feature {
    private final String text;
    private int times;

    Feature(String text) {
      this.text = text;
    }
  }

  /** What a document names. */
  private static final class Features {
    private final TreeMap<String, Feature> words = new TreeMap<>();
    private final TreeMap<String, Feature> sounds = new TreeMap<>();
    private final Map<String, Integer> scripts = new TreeMap<>();

    void name(String key, String name, String text) {
      scripts.merge(Script.of(text), 1, Integer::sum);
      var code = States.code(key);
      if (code.isPresent()) {
        figure("state " + code.get(), text);
        return;
      }
      for (String word : key.split(" ")) {
        if (word.length() > 1) {
          add(words, word, text);
        }
      }
      for (String skeleton : Skeleton.of(name)) {
        if (skeleton.length() > 1) {
          add(sounds, "sound " + skeleton, text);
        }
      }
    }

    void figure(String key, String text) {
      add(words, key, text);
      add(sounds, key, text);
    }

    private static void add(Map<String, Feature> features, String key, String text) {
      features.computeIfAbsent(key, k -> new Feature(text)).times++;
    }

    Topic topic() {
      String script =
          scripts.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
              .map(Map.Entry::getKey)
              .orElse("");
      return Topic.of(script.hashCode(), hashed(words), hashed(sounds));
    }

    private static Map<Integer, Integer> hashed(Map<String, Feature> features) {
      return features.entrySet().stream()
          .collect(
              Collectors.toMap(e -> e.getKey().hashCode(), e -> e.getValue().times, Integer::sum));
    }
  }

  private static Features features(Trove trove, DocumentId document, Denoting denoting) {
    var features = new Features();
    List<Mention> names = new ArrayList<>();
    trove.names(document, names::add);
    Map<String, Called> denoted = denoting.of(names);
    for (Mention mention : names) {
      Called known = NAMES.contains(mention.kind()) ? denoted.get(mention.id()) : null;
      if (known != null) {
        features.name(known.key(), known.name(), mention.text());
      }
    }
    trove.figures(document, mention -> figure(mention, features));
    return features;
  }

  private static void figure(Mention mention, Features features) {
    switch (mention.value()) {
      case null -> {}
      case Value.Date date ->
          features.figure("from " + date.from() + " to " + date.to(), mention.text());
      case Value.Money money -> number(money.min(), money.max(), mention, features);
      case Value.Quantity quantity -> number(quantity.min(), quantity.max(), mention, features);
      case Value.Percent percent -> number(percent.min(), percent.max(), mention, features);
      case Value.Identifier identifier ->
          features.figure("identifier " + identifier.value(), mention.text());
    }
  }

  private static void number(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Mention mention, Features features) {
    var number = min == null ? max : min;
    if (number != null && number.abs().doubleValue() >= TELLING) {
      features.figure("number " + number.stripTrailingZeros().toPlainString(), mention.text());
    }
  }
}
