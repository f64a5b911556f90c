package org.dossier.evidence.alike;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Difference;
import org.jspecify.annotations.Nullable;

/** Which claims two versions of one text don't share, and in which role two of them differ. */
public final class ClaimDifferences {
  private static final Comparator<Claim> BY_PLACE =
      Comparator.comparingInt(Claim::page).thenComparing(Claim::span).thenComparing(Claim::id);

  /** Two versions of a claim stand at about the same place among the claims that differ. */
  private static final int WINDOW = 40;

  /** The least part of their words that two versions of one claim share. */
  private static final double SAME_SENTENCE = 0.4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final List<Claim> ones;
  private final List<Claim> others;

  private ClaimDifferences(List<Claim> ones, List<Claim> others) {
    this.ones = ones;
    this.others = others;
  }

  /** By place in the first document, then what only the second claims. */
  public static List<Difference> between(List<Claim> one, List<Claim> other) {
    List<Claim> ones = new ArrayList<>(one);
    List<Claim> others = new ArrayList<>(other);
    ones.sort(BY_PLACE);
    others.sort(BY_PLACE);
    leaveOutShared(ones, others);
    return new ClaimDifferences(ones, others).differences();
  }

  private static void leaveOutShared(List<Claim> ones, List<Claim> others) {
    Map<String, Deque<Claim>> open = new HashMap<>();
    for (Claim claim : others) {
      open.computeIfAbsent(said(claim), k -> new ArrayDeque<>()).add(claim);
    }
    Set<Claim> shared = new HashSet<>();
    ones.removeIf(
        claim -> {
          Claim same = open.getOrDefault(said(claim), new ArrayDeque<>()).poll();
          return same != null && shared.add(same);
        });
    others.removeIf(shared::contains);
  }

  private static String said(Claim claim) {
    var said = new StringBuilder();
    said.append(claim.kind()).append('|').append(claim.status()).append('|');
    said.append(claim.modality());
    claim
        .roles()
        .forEach((role, of) -> said.append('|').append(role).append('=').append(plain(of)));
    return said.toString();
  }

  private static String plain(List<Filler> fillers) {
    return fillers.stream()
        .map(filler -> plain(filler.text()))
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static String plain(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private record Pair(int one, int other, double likeness) {}

  private List<Difference> differences() {
    Map<Integer, Integer> otherOf = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs()) {
      if (!otherOf.containsKey(pair.one()) && taken.add(pair.other())) {
        otherOf.put(pair.one(), pair.other());
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      Integer other = otherOf.get(i);
      Claim one = ones.get(i);
      if (other == null) {
        differences.add(new Difference(one.kind(), one.id(), null, null, one.quote(), null));
      } else {
        compare(one, others.get(other), differences);
      }
    }
    for (int i = 0; i < others.size(); i++) {
      Claim other = others.get(i);
      if (!taken.contains(i)) {
        differences.add(new Difference(other.kind(), null, other.id(), null, null, other.quote()));
      }
    }
    return differences.stream().limit(Resemblance.MOST_DIFFERENCES).toList();
  }

  /** The most alike first. */
  private List<Pair> pairs() {
    List<Set<String>> wordsOfOthers = others.stream().map(claim -> words(claim.quote())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      Claim one = ones.get(i);
      Set<String> words = words(one.quote());
      int at = (int) ((long) i * others.size() / ones.size());
      for (int j = Math.max(0, at - WINDOW); j < Math.min(others.size(), at + WINDOW); j++) {
        if (others.get(j).kind().equals(one.kind())) {
          double likeness = jaccard(words, wordsOfOthers.get(j));
          if (likeness >= SAME_SENTENCE) {
            pairs.add(new Pair(i, j, likeness + sharedRoles(one, others.get(j))));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return pairs;
  }

  private static int sharedRoles(Claim one, Claim other) {
    int shared = 0;
    for (var role : one.roles().entrySet()) {
      if (plain(role.getValue()).equals(plain(other.role(role.getKey())))) {
        shared++;
      }
    }
    return shared;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : plain(text).split(" ")) {
      if (!word.isEmpty() && Character.isIdeographic(word.codePointAt(0))) {
        word.codePoints().forEach(c -> words.add(Character.toString(c)));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.max(1, one.size() + other.size() - shared);
  }

  private static void compare(Claim one, Claim other, List<Difference> into) {
    Set<String> roles = new TreeSet<>(one.roles().keySet());
    roles.addAll(other.roles().keySet());
    for (String role : roles) {
      if (!plain(one.role(role)).equals(plain(other.role(role)))) {
        into.add(difference(one, other, role, text(one.role(role)), text(other.role(role))));
      }
    }
    if (one.status() != other.status()) {
      into.add(difference(one, other, "status", word(one.status()), word(other.status())));
    }
    if (one.modality() != other.modality()) {
      into.add(difference(one, other, "modality", word(one.modality()), word(other.modality())));
    }
  }

  private static Difference difference(
      Claim one, Claim other, String role, @Nullable String text, @Nullable String otherText) {
    return new Difference(one.kind(), one.id(), other.id(), role, text, otherText);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(List<Filler> fillers) {
    return fillers.isEmpty()
        ? null
        : fillers.stream().map(Filler::text).collect(Collectors.joining("; "));
  }
}
