package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** Somebody quoted in part, where the words left out turn the meaning: "... , but only if ...". */
final class CutQuotes implements TroveCheck {
  /** Shorter quotations are in many sentences. */
  private static final int SHORTEST = 4;

  /** Words that a speaker says more often than this lead to nothing. */
  private static final int MANY = 24;

  private static final int LONGEST = 240;

  private static final Set<String> TURNS =
      WordList.of(
          "not no never but however if unless except only provided although though until nor"
              + " doesn't don't didn't won't can't isn't aren't не нет но однако если кроме только"
              + " хотя пока без 不 没 未 非 但 却 若 除 仅 只");

  private final Claims claims;

  CutQuotes(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    Map<String, List<Cluster>> bySpeaker = new HashMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        Piece piece = cluster.richest();
        SortedSet<String> speakers = piece.names().get("speaker");
        if (piece.kind().equals("statement") && speakers != null && !piece.content().isEmpty()) {
          bySpeaker.computeIfAbsent(speakers.toString(), _ -> new ArrayList<>(1)).add(cluster);
        }
      }
    }
    // The order of speakers is nothing: no finding has two.
    bySpeaker.values().stream()
        .filter(clusters -> clusters.size() > 1)
        .forEach(clusters -> ofOneSpeaker(clusters, sink));
  }

  private void ofOneSpeaker(List<Cluster> clusters, Sink sink) {
    Map<String, List<Cluster>> byWord = new HashMap<>();
    for (Cluster cluster : clusters) {
      for (String word : words(cluster)) {
        List<Cluster> those = byWord.computeIfAbsent(word, _ -> new ArrayList<>(1));
        if (those.size() <= MANY) {
          those.add(cluster);
        }
      }
    }
    for (Cluster part : clusters) {
      List<String> words = words(part);
      List<Cluster> fewest = clusters;
      for (String word : words) {
        List<Cluster> those = byWord.getOrDefault(word, List.of());
        fewest = those.size() < fewest.size() ? those : fewest;
      }
      if (words.size() >= SHORTEST && fewest.size() <= MANY) {
        for (Cluster whole : fewest) {
          List<String> all = words(whole);
          if (all.size() > words.size() && Set.copyOf(all).containsAll(words)) {
            compare(part, whole, sink);
          }
        }
      }
    }
  }

  private static List<String> words(Cluster cluster) {
    return Arrays.asList(cluster.richest().content().split(" "));
  }

  private void compare(Cluster part, Cluster whole, Sink sink) {
    Claim cut = claims.load(part.richestNumber());
    Claim full = claims.load(whole.richestNumber());
    if (!cut.direct() || !full.direct() || cut.document().equals(full.document())) {
      return;
    }
    List<String> said = spoken(cut);
    List<String> all = spoken(full);
    int at = Collections.indexOfSubList(all, said);
    if (at < 0) {
      return;
    }
    List<String> left = new ArrayList<>(all.subList(0, at));
    left.addAll(all.subList(at + said.size(), all.size()));
    if (Collections.disjoint(left, TURNS)) {
      return;
    }
    String text = Fillers.plain(full.quote());
    sink.add(
        part,
        new Finding.Check(
            "quotation",
            Outcome.UNDECIDABLE,
            "Quoted in part: "
                + claims.carrier(whole.richestNumber()).path()
                + " has “"
                + (text.codePointCount(0, text.length()) > LONGEST
                    ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                    : text)
                + "”."));
  }

  private static List<String> spoken(Claim claim) {
    List<String> words = new ArrayList<>();
    for (Filler filler : claim.role("content")) {
      words.addAll(Quotes.words(filler.text()));
    }
    return words;
  }
}
