package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.match.Tense;
import org.dossier.model.MentionKind;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of one language over a sentence. A trigger index keeps the cost nearly flat in the
 * number of rules: a frame is tried only on its own lemmas, a pattern only where one of its words
 * stands. Safe to share by threads.
 */
public final class RuleEngine {
  private record FrameOf(Rule rule, Frame frame) {}

  /**
   * Told apart by identity: there is one of each, and a pattern's hash is as costly as it is deep.
   */
  private static final class ShapeOf {
    private final Rule rule;
    private final Rule.Shape shape;
    private final Demands demands;

    ShapeOf(Rule rule, Rule.Shape shape) {
      this.rule = rule;
      this.shape = shape;
      this.demands = Demands.of(shape.pattern());
    }
  }

  /** Particles that make another verb of one. */
  private static final Set<String> OTHERWISE = Set.of("up", "down", "away");

  private final Map<String, List<FrameOf>> verbs = new HashMap<>();
  private final Map<String, List<FrameOf>> nouns = new HashMap<>();
  private final Map<String, List<ShapeOf>> triggered = new HashMap<>();
  private final List<ShapeOf> always = new ArrayList<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Fitting fitting;

  public RuleEngine(RuleBook book) {
    this.fitting = new Fitting(book.classes());
    for (Rule rule : book.rules()) {
      for (Frame frame : rule.frames()) {
        for (String lemma : frame.lemmas()) {
          (frame.verb() ? verbs : nouns)
              .computeIfAbsent(lemma, _ -> new ArrayList<>())
              .add(new FrameOf(rule, frame));
          firstWords.add(first(lemma));
        }
      }
      for (Rule.Shape shape : rule.shapes()) {
        index(new ShapeOf(rule, shape));
      }
    }
  }

  private void index(ShapeOf shape) {
    Optional<Set<String>> words = shape.demands.words();
    if (words.isEmpty()) {
      always.add(shape);
      return;
    }
    for (String word : words.get()) {
      List<ShapeOf> known = triggered.computeIfAbsent(first(word), _ -> new ArrayList<>());
      if (!known.contains(shape)) {
        known.add(shape);
      }
    }
  }

  private static String first(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** Whether any rule could match; only then is a sentence worth reading. */
  public boolean mayMatch(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (firstWords.contains(sentence.lemma(i)) || firstWords.contains(sentence.lower(i))) {
        return true;
      }
    }
    return !candidates(sentence).isEmpty();
  }

  /** The patterns of which the sentence has a word and all mentions. */
  private Set<ShapeOf> candidates(MarkedSentence s) {
    Set<MentionKind> kinds = EnumSet.noneOf(MentionKind.class);
    s.mentions().forEach(mention -> kinds.add(mention.kind()));
    Set<ShapeOf> candidates = new LinkedHashSet<>();
    add(always, kinds, candidates);
    for (int i = 0; i < s.size(); i++) {
      add(triggered.get(s.lemma(i)), kinds, candidates);
      add(triggered.get(s.lower(i)), kinds, candidates);
    }
    return candidates;
  }

  private static void add(
      @Nullable List<ShapeOf> shapes, Set<MentionKind> kinds, Set<ShapeOf> candidates) {
    if (shapes != null) {
      for (ShapeOf shape : shapes) {
        if (shape.demands.areMetBy(kinds)) {
          candidates.add(shape);
        }
      }
    }
  }

  /** All that the rules find, in no order that matters. */
  public List<Found> find(SentenceReading reading) {
    List<Found> found = new ArrayList<>();
    for (Predicate predicate : reading.predicates()) {
      Map<String, List<FrameOf>> index = predicate.verb() ? verbs : nouns;
      for (FrameOf candidate : candidates(index, predicate.lemma())) {
        frame(reading, predicate, candidate).ifPresent(found::add);
      }
    }
    shapes(reading, found);
    return found;
  }

  private static List<FrameOf> candidates(Map<String, List<FrameOf>> index, String lemma) {
    List<FrameOf> exact = index.get(lemma);
    if (exact != null) {
      return exact;
    }
    return OTHERWISE.contains(lemma.substring(lemma.indexOf(' ') + 1))
        ? List.of() // "give up" gives nothing
        : index.getOrDefault(first(lemma), List.of());
  }

  private Optional<Found> frame(SentenceReading reading, Predicate predicate, FrameOf candidate) {
    MarkedSentence s = reading.sentence();
    Frame frame = candidate.frame();
    for (Frame.Condition condition : frame.conditions()) {
      boolean holds =
          condition.slots().stream()
              .flatMap(predicate::in)
              .anyMatch(phrase -> fitting.fit(s, phrase, condition.want()).isPresent());
      if (holds != condition.wanted()) {
        return Optional.empty();
      }
    }
    SortedMap<String, List<Filled>> roles = new TreeMap<>();
    int[] bounds = {predicate.groupStart(), predicate.groupEnd()};
    for (Frame.Condition condition : frame.conditions()) {
      if (condition.wanted()) {
        widen(s, predicate, condition, bounds);
      }
    }
    Set<String> settled = new HashSet<>();
    for (Frame.Place place : frame.places()) {
      if (settled.contains(place.role())) {
        continue;
      }
      fill(s, predicate, place, roles, bounds);
      if (roles.containsKey(place.role()) && !place.role().equals("parties")) {
        settled.add(place.role());
      }
    }
    if (!satisfied(frame.needs(), roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            candidate.rule(),
            roles,
            predicate,
            status(frame, predicate),
            bounds[0],
            bounds[1],
            frame.line()));
  }

  /** What a rule asks for belongs to the claim, filled or not. */
  private void widen(
      MarkedSentence s, Predicate predicate, Frame.Condition condition, int[] bounds) {
    condition.slots().stream()
        .flatMap(predicate::in)
        .filter(phrase -> fitting.fit(s, phrase, condition.want()).isPresent())
        .forEach(
            phrase -> {
              bounds[0] = Math.min(bounds[0], phrase.start());
              bounds[1] = Math.max(bounds[1], phrase.end());
            });
  }

  private void fill(
      MarkedSentence s,
      Predicate predicate,
      Frame.Place place,
      SortedMap<String, List<Filled>> roles,
      int[] bounds) {
    for (String slot : place.slots()) {
      predicate
          .in(slot)
          .forEach(
              phrase ->
                  fitting
                      .fit(s, phrase, place.want())
                      .ifPresent(
                          filled -> {
                            List<Filled> list =
                                roles.computeIfAbsent(place.role(), _ -> new ArrayList<>());
                            if (!list.contains(filled)) {
                              list.add(filled);
                            }
                            bounds[0] = Math.min(bounds[0], phrase.start());
                            bounds[1] = Math.max(bounds[1], phrase.end());
                          }));
    }
  }

  static boolean satisfied(List<List<String>> needs, SortedMap<String, List<Filled>> roles) {
    for (List<String> need : needs) {
      boolean met =
          need.stream()
              .anyMatch(
                  name ->
                      name.equals("parties+")
                          ? roles.getOrDefault("parties", List.of()).size() > 1
                          : roles.containsKey(name));
      if (!met) {
        return false;
      }
    }
    return true;
  }

  private static Status status(Frame frame, Predicate predicate) {
    if (predicate.agreed()) {
      return Status.AGREED;
    }
    if (predicate.planned()) {
      return frame.statuses().getOrDefault(Tense.FUTURE, Status.PLANNED);
    }
    Status usual =
        switch (predicate.tense()) {
          case PAST -> Status.DONE;
          case FUTURE -> Status.PLANNED;
          case PRESENT, NONE -> Status.UNKNOWN;
        };
    return frame.statuses().getOrDefault(predicate.tense(), usual);
  }

  private void shapes(SentenceReading reading, List<Found> found) {
    MarkedSentence s = reading.sentence();
    for (ShapeOf candidate : candidates(s)) {
      int from = 0;
      var matcher = new PatternMatcher(reading, fitting);
      while (from < s.size()) {
        Optional<Integer> end = matcher.match(candidate.shape.pattern(), from);
        if (end.isPresent()
            && end.get() > from
            && satisfied(candidate.shape.needs(), matcher.roles())) {
          found.add(
              new Found(
                  candidate.rule,
                  copy(matcher.roles()),
                  null,
                  candidate.shape.status(),
                  from,
                  end.get(),
                  candidate.shape.line()));
          from = end.get();
        } else {
          from++;
        }
      }
    }
  }

  private static SortedMap<String, List<Filled>> copy(SortedMap<String, List<Filled>> roles) {
    var copy = new TreeMap<String, List<Filled>>();
    roles.forEach((role, list) -> copy.put(role, new ArrayList<>(list)));
    return copy;
  }
}
