package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * The sides that a document names once, on a line of their own, and calls so from then on: "our
 * side: the Bureau", "payer: the Works". "Both sides" are these, else the two parties last joined
 * by "and", if that was at most two sentences before.
 */
final class Sides {
  /** How many sentences "both sides" reaches back for two parties that no line defines. */
  private static final int NEAR = 2;

  /** Tokens between a side's word and its colon: a remark in brackets. */
  private static final int REMARK = 6;

  private final Set<String> own;
  private final Set<String> other;
  private final Set<String> both;
  private final Set<String> joins;
  private final Set<String> senders;
  private final Set<String> authors;
  private final Map<String, Named> named = new TreeMap<>();
  private final List<Named> delegations = new ArrayList<>();
  private List<Named> ends = List.of();
  private List<Mention> pair = List.of();
  private int since;

  /** Where a side is named. */
  record Named(MarkedSentence sentence, Filled filled) {
    Mention mention() {
      return java.util.Objects.requireNonNull(filled.mention());
    }
  }

  Sides(WordClasses classes) {
    own = classes.orNone("own-side-words");
    other = classes.orNone("other-side-words");
    both = classes.orNone("both-side-words");
    joins = classes.orNone("joining-words");
    senders = classes.orNone("sender-words");
    authors = classes.orNone("author-words");
  }

  /** What the document's own definitions call its parties: "hereinafter the Supplier". */
  void define(Map<String, Named> terms) {
    if (!both.isEmpty()) {
      terms.forEach(named::putIfAbsent);
    }
  }

  /** Who writes to whom: a letter's deals are theirs, unless it names others. */
  void correspond(@Nullable Named from, List<Named> to) {
    if (from != null && !to.isEmpty()) {
      List<Named> all = new ArrayList<>(to);
      all.addFirst(from);
      ends = List.copyOf(all);
    }
  }

  void learn(MarkedSentence sentence) {
    if (both.isEmpty()) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      int from = defines(sentence, i);
      if (from > 0) {
        Named party = party(sentence, from);
        boolean author =
            authors.contains(sentence.lemma(i))
                && party != null
                && party.mention().kind() == MentionKind.PERSON;
        if (party != null && !author) {
          named.putIfAbsent(sentence.lemma(i), party);
        }
      }
    }
    for (int i = 0; i < sentence.size() && !senders.isEmpty(); i++) {
      Named sender = sends(sentence, i);
      if (sender != null) {
        delegations.add(sender);
      }
    }
    List<Mention> joined = joined(sentence);
    since++;
    if (joined.size() == 2) {
      pair = joined;
      since = 0;
    }
  }

  /** "From Norvane: A. Gale, B. Varn": who sends the people of a line of minutes. */
  @Nullable Named sends(MarkedSentence sentence, int i) {
    String before = sentence.lower(i - 1);
    boolean opens = i == 0 || before.equals(":") || before.equals(";");
    if (!opens || !senders.contains(sentence.lower(i)) || sentence.mention(i + 1) == null) {
      return null;
    }
    int end = sentence.mentionEnd(i + 1);
    boolean party = Quotations.dash(sentence.lower(end)) || sentence.lower(end).equals(":");
    return party ? new Named(sentence, new Filled(i + 1, end, sentence.mention(i + 1))) : null;
  }

  /** Where the party begins whom a side's word with a colon names; 0 where none is named. */
  private int defines(MarkedSentence sentence, int i) {
    if (!own.contains(sentence.lemma(i)) && !other.contains(sentence.lemma(i))) {
      return 0;
    }
    for (int at = i + 1; at < Math.min(sentence.size(), i + 1 + REMARK); at++) {
      String mark = sentence.lower(at);
      if (mark.equals("：") || mark.equals(":")) {
        return at + 1;
      }
      boolean bracketed = at > i + 1 || mark.equals("（") || mark.equals("(");
      if (!bracketed) {
        return 0;
      }
    }
    return 0;
  }

  private @Nullable Named party(MarkedSentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (i > from && defines(sentence, i) > 0) {
        return null;
      }
      if (sentence.in(i, MentionKind.ORGANIZATION) || sentence.in(i, MentionKind.PERSON)) {
        return new Named(
            sentence,
            new Filled(sentence.mentionStart(i), sentence.mentionEnd(i), sentence.mention(i)));
      }
    }
    return null;
  }

  /** The parties of one kind that "and" joins in a sentence, the first such list of it. */
  private List<Mention> joined(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention first = sentence.mention(i);
      if (first == null || !isParty(first)) {
        continue;
      }
      List<Mention> list = new ArrayList<>(List.of(first));
      int end = sentence.mentionEnd(i);
      while (end + 1 < sentence.size() && joins.contains(sentence.lemma(end))) {
        Mention next = sentence.mention(end + 1);
        if (next == null || next.kind() != first.kind()) {
          break;
        }
        list.add(next);
        end = sentence.mentionEnd(end + 1);
      }
      if (list.size() > 1) {
        return list;
      }
    }
    return List.of();
  }

  private static boolean isParty(Mention mention) {
    return mention.kind() == MentionKind.ORGANIZATION || mention.kind() == MentionKind.LOCATION;
  }

  /** Whom a filler means that is no more than a side's word; empty where that isn't certain. */
  List<Filled> meant(MarkedSentence sentence, Filled filled) {
    if (filled.mention() != null || both.isEmpty()) {
      return List.of();
    }
    boolean single = filled.to() - filled.from() == 1;
    String word = sentence.lemma(filled.from());
    Named side = single ? named.get(word) : null;
    if (side != null) {
      return List.of(new Filled(filled.from(), filled.to(), side.mention()));
    }
    boolean two = single && both.contains(word) || both.contains(words(sentence, filled));
    return two ? both(filled) : List.of();
  }

  private static String words(MarkedSentence sentence, Filled filled) {
    var words = new StringBuilder(sentence.lower(filled.from()));
    for (int i = filled.from() + 1; i < Math.min(filled.to(), filled.from() + REMARK); i++) {
      words.append(' ').append(sentence.lower(i));
    }
    return words.toString();
  }

  private List<Filled> both(Filled filled) {
    List<Mention> two =
        all().isEmpty()
            ? since < NEAR ? pair : List.of()
            : all().stream().map(Named::mention).toList();
    return two.stream().map(mention -> new Filled(filled.from(), filled.to(), mention)).toList();
  }

  /** The side that one of these words names. */
  Optional<Named> named(Set<String> words) {
    return named.entrySet().stream()
        .filter(entry -> words.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The two that send the people whom minutes list; empty in other papers. */
  List<Named> delegating() {
    return delegations.size() == 2 ? List.copyOf(delegations) : List.of();
  }

  /** Both sides of minutes, ours first; empty unless both are named. */
  List<Named> all() {
    Optional<Named> ours = named(own);
    Optional<Named> theirs = named(other);
    if (ours.isPresent() && theirs.isPresent()) {
      return List.of(ours.get(), theirs.get());
    }
    return delegations.size() == 2 ? List.copyOf(delegations) : ends;
  }
}
