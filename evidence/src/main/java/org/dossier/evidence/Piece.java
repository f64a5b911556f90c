package org.dossier.evidence;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim taken apart for comparison; the claim itself is not held.
 *
 * @param kind of claim
 * @param names the parties and the thing, by role; the thing under {@code what}
 * @param block matter, stage and voice; claims in different blocks are never one finding
 * @param stage how far the matter has come
 * @param voice whether the matter is put forward, denied, required or only supposed
 * @param named how many parties and things the matter names
 * @param telling true unless the thing is named by a word that fits anything
 * @param details which thing is meant, beyond its head word
 * @param thing its words, even where it is a known entity; null without a thing
 * @param bearers the parties that have a name of their own, by role
 * @param facts by role
 */
record Piece(
    String kind,
    SortedMap<String, SortedSet<String>> names,
    String block,
    Stage stage,
    Voice voice,
    int named,
    boolean telling,
    SortedSet<String> details,
    @Nullable Phrase thing,
    SortedMap<String, SortedSet<String>> bearers,
    SortedMap<String, Fact> facts)
    implements Serializable {
  /** Stages that are never taken for one another. */
  enum Stage {
    INTENDED,
    AGREED,
    PAID,
    DONE,
    CANCELLED,
    UNKNOWN;

    static Stage of(Claim claim) {
      return switch (claim.status()) {
        case PROPOSED, PLANNED -> INTENDED;
        case AGREED, SIGNED -> AGREED;
        case PAID -> PAID;
        case DELIVERED, DONE -> DONE;
        case CANCELLED -> CANCELLED;
        case UNKNOWN -> UNKNOWN;
      };
    }

    boolean isPast() {
      return this == PAID || this == DONE;
    }
  }

  /** How a claim puts its matter. */
  enum Voice {
    SAID,
    REQUIRED,
    SUPPOSED,
    DENIED;

    static Voice of(Claim claim) {
      return switch (claim.modality()) {
        case ASSERTED, POSSIBLE -> SAID;
        case REQUIRED -> REQUIRED;
        case HYPOTHETICAL -> SUPPOSED;
        case NEGATED -> DENIED;
      };
    }
  }

  /** The same, with one of equal parts: claims mostly speak of the same few parties and things. */
  Piece sharing(OneOfEach shared) {
    SortedMap<String, Fact> known = new TreeMap<>();
    facts.forEach((role, fact) -> known.put(role, shared.of(fact)));
    return new Piece(
        shared.of(kind),
        shared.of(sets(names, shared)),
        shared.of(block),
        stage,
        voice,
        named,
        telling,
        shared.of(details),
        thing == null ? null : shared.of(thing),
        shared.of(sets(bearers, shared)),
        known);
  }

  private static SortedMap<String, SortedSet<String>> sets(
      SortedMap<String, SortedSet<String>> sets, OneOfEach shared) {
    SortedMap<String, SortedSet<String>> known = new TreeMap<>();
    sets.forEach((role, set) -> known.put(role, shared.of(set)));
    return known;
  }

  static String block(String matter, Stage stage, Voice voice) {
    return matter + "|" + stage + "|" + voice;
  }

  /** What it is about: kind, parties and thing; equal for claims about the same matter. */
  String matter() {
    return block.substring(0, block.length() - block("", stage, voice).length());
  }

  /** The words of what is said, each once, in the order of the alphabet; empty where nothing is. */
  String content() {
    String matter = matter();
    int end = matter.lastIndexOf('|');
    return matter.substring(matter.lastIndexOf('|', end - 1) + 1, end);
  }

  /** Equal for claims that say exactly the same of the same matter. */
  String variant() {
    var key = new StringBuilder(String.join(" ", details));
    facts.forEach((role, fact) -> key.append('|').append(role).append('=').append(fact.key()));
    return key.toString();
  }

  KindShape shape() {
    return KindShape.of(kind);
  }
}
