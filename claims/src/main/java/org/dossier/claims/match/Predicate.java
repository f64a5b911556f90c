package org.dossier.claims.match;

import java.util.List;
import java.util.stream.Stream;
import org.dossier.model.Modality;

/**
 * A verb or a noun that says something of its arguments.
 *
 * @param head the token that carries the meaning
 * @param lemma of the head, with its particle ("hand over") where it has one
 * @param verb false for a noun such as "delivery"
 * @param groupStart the first token of the verb group or noun phrase
 * @param groupEnd the token after it
 * @param negated "did not deliver", "no delivery"
 * @param modality by auxiliaries, governing words and conditions; NEGATED where negated
 * @param planned a governing word says that it is intended: "plans to", "is scheduled to"
 * @param agreed a governing word says that it is promised: "agreed to", "undertakes to"
 * @param governor index of the predicate that governs this one among those of the sentence; -1
 */
public record Predicate(
    int head,
    String lemma,
    boolean verb,
    int groupStart,
    int groupEnd,
    Tense tense,
    boolean negated,
    Modality modality,
    boolean planned,
    boolean agreed,
    int governor,
    List<Argument> arguments) {
  public Predicate {
    arguments = List.copyOf(arguments);
  }

  /** The phrases in a place, in order. */
  public Stream<Phrase> in(String slot) {
    return arguments.stream().filter(a -> a.slot().equals(slot)).map(Argument::phrase);
  }

  /**
   * Adds to the arguments of a noun those that this light verb lends it: "made a delivery to X".
   *
   * @param head of the noun: what holds it is the noun itself
   */
  public void lend(int head, List<Argument> to) {
    for (Argument argument : arguments) {
      Phrase phrase = argument.phrase();
      boolean own = phrase.start() <= head && head < phrase.end();
      if (!own
          && !argument.slot().equals("content")
          && to.stream().noneMatch(other -> other.phrase().overlaps(phrase))) {
        to.add(argument);
      }
    }
  }

  /** The same predicate with one more argument. */
  public Predicate with(Argument argument) {
    return new Predicate(
        head,
        lemma,
        verb,
        groupStart,
        groupEnd,
        tense,
        negated,
        modality,
        planned,
        agreed,
        governor,
        Stream.concat(arguments.stream(), Stream.of(argument)).toList());
  }

  public boolean has(String slot) {
    return in(slot).findAny().isPresent();
  }
}
