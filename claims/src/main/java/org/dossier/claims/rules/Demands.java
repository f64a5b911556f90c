package org.dossier.claims.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.MentionKind;

/**
 * What a pattern can't match without: a quick no for most sentences.
 *
 * @param words one of which must stand in whatever the pattern matches; empty when any may
 * @param mentions sets of kinds; of each set a mention must be in the sentence
 */
record Demands(Optional<Set<String>> words, List<Set<MentionKind>> mentions) {
  private static final Demands NONE = new Demands(Optional.empty(), List.of());

  static Demands of(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Word word -> new Demands(Optional.of(word.forms()), List.of());
      case Pattern.OfClass _, Pattern.Gap _ -> NONE;
      case Pattern.Noun noun -> {
        Set<MentionKind> kinds = kinds(noun.want());
        yield kinds.isEmpty() ? NONE : new Demands(Optional.empty(), List.of(kinds));
      }
      case Pattern.Sequence sequence -> all(sequence.parts().stream().map(Demands::of).toList());
      case Pattern.Either either -> any(either.options().stream().map(Demands::of).toList());
      case Pattern.Repeat repeat -> repeat.least() > 0 ? of(repeat.part()) : NONE;
      case Pattern.Role role -> of(role.part());
    };
  }

  /** Empty when what is wanted need not be a mention. */
  private static Set<MentionKind> kinds(Want want) {
    Set<MentionKind> kinds = EnumSet.noneOf(MentionKind.class);
    switch (want) {
      case Want.Of of -> kinds.add(of.kind());
      case Want.AnyOf any -> {
        for (Want one : any.wants()) {
          Set<MentionKind> some = kinds(one);
          if (some.isEmpty()) {
            return some;
          }
          kinds.addAll(some);
        }
      }
      case Want.Party _, Want.Thing _, Want.Headed _, Want.Clause _, Want.Anything _ -> {}
    }
    return kinds;
  }

  /** The rarest words, and all mentions. */
  private static Demands all(List<Demands> parts) {
    return new Demands(
        parts.stream()
            .flatMap(part -> part.words.stream())
            .filter(words -> !words.contains(","))
            .min(Comparator.comparingInt(Demands::commonness)),
        parts.stream().flatMap(part -> part.mentions.stream()).distinct().toList());
  }

  private static Demands any(List<Demands> options) {
    Set<String> words = new HashSet<>();
    Set<MentionKind> kinds = EnumSet.noneOf(MentionKind.class);
    List<Set<MentionKind>> mentions = new ArrayList<>();
    options.forEach(option -> option.words.ifPresent(words::addAll));
    options.forEach(option -> option.mentions.stream().limit(1).forEach(kinds::addAll));
    if (options.stream().noneMatch(option -> option.mentions.isEmpty())) {
      mentions.add(kinds);
    }
    boolean worded = options.stream().allMatch(option -> option.words.isPresent());
    return new Demands(worded ? Optional.of(words) : Optional.empty(), mentions);
  }

  /** Short words are common ones. */
  private static int commonness(Set<String> words) {
    return words.stream().mapToInt(word -> word.length() <= 3 ? 1000 : 1).sum();
  }

  /** Whether a sentence with mentions of these kinds has all that are demanded. */
  boolean areMetBy(Set<MentionKind> there) {
    for (Set<MentionKind> kinds : mentions) {
      boolean met = false;
      for (MentionKind kind : kinds) {
        met |= there.contains(kind);
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }
}
