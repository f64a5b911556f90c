package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/** What the words of a statement tell of it: whom it is about, of what time, and how firmly. */
final class Contents {
  private static final Set<MentionKind> ACTORS =
      Set.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION);
  private static final Set<String> FUTURE = Set.of("will", "'ll", "shall");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");
  private static final Set<String> REQUIRED = Set.of("must", "should", "ought");
  static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

  /** Roles that a clause fills. */
  private static final Set<String> CLAUSES = Set.of("content", "subject", "outcome", "purpose");

  private static final String RUSSIAN = "ru";

  private static final int MOST = 8;

  private Contents() {}

  /** Adds those whom the content names, as the role {@code about}, and its only figures. */
  static void about(
      MarkedSentence sentence,
      SortedMap<String, List<Filled>> roles,
      Antecedents antecedents,
      Places places) {
    List<Filled> contents = roles.get("content");
    if (contents == null) {
      return;
    }
    Filled content = contents.getFirst();
    named(sentence, content.from(), content.to(), roles, antecedents);
    single(sentence, content, MentionKind.QUANTITY)
        .or(() -> single(sentence, content, MentionKind.PERCENT))
        .ifPresent(number -> roles.putIfAbsent("quantity", List.of(number)));
    single(sentence, content, MentionKind.MONEY)
        .ifPresent(sum -> roles.putIfAbsent("amount", List.of(sum)));
    List<Filled> told = places.in(sentence, content.from(), content.to());
    if (!told.isEmpty()) {
      roles.putIfAbsent("place", told);
    }
    single(sentence, content, MentionKind.LOCATION)
        .filter(_ -> !places.known())
        .filter(place -> sentence.pos(place.from() - 1) == Pos.ADP)
        .ifPresent(place -> roles.putIfAbsent("place", List.of(place)));
  }

  /**
   * Adds, as the role {@code about}, those named between two tokens who stand in no other role but
   * the content: by a name, or by a pronoun or a title whose antecedent is certain.
   */
  static void named(
      MarkedSentence sentence,
      int from,
      int to,
      SortedMap<String, List<Filled>> roles,
      Antecedents antecedents) {
    List<Filled> named = new ArrayList<>(roles.getOrDefault("about", List.of()));
    int known = named.size();
    for (int i = from; i < to && named.size() < MOST; i = sentence.mentionEnd(i)) {
      Filled one = actor(sentence, i, antecedents);
      if (one != null && one.to() <= to && !taken(roles, one) && free(named, one)) {
        named.add(one);
      }
    }
    if (named.size() > known) {
      roles.put("about", named);
    }
  }

  private static @Nullable Filled actor(MarkedSentence sentence, int i, Antecedents antecedents) {
    Mention mention = sentence.mention(i);
    if (mention == null || mention.kind() == MentionKind.POSITION) {
      Filled certain = antecedents.certain(sentence, i);
      return certain == null ? antecedents.ofCountry(sentence, i) : certain;
    }
    boolean whole =
        ACTORS.contains(mention.kind())
            && sentence.mentionStart(i) == i
            && sentence.pos(i) != Pos.PRON
            && sentence.pos(i) != Pos.AUX;
    return whole ? antecedents.sided(sentence, i) : null;
  }

  private static boolean taken(SortedMap<String, List<Filled>> roles, Filled one) {
    return roles.entrySet().stream()
        .filter(entry -> !CLAUSES.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(other -> named(other) && overlap(other, one) || sameMention(other, one));
  }

  /** Whether a filler is a name: "the NPG posts" fills its role, and leaves NPG unnamed. */
  private static boolean named(Filled filler) {
    return filler.mention() != null || filler.to() - filler.from() == 1;
  }

  private static boolean free(List<Filled> named, Filled one) {
    return named.stream().noneMatch(other -> sameMention(other, one));
  }

  private static boolean sameMention(Filled one, Filled other) {
    return one.mention() != null && one.mention().equals(other.mention());
  }

  /** The only mention of a kind in the content. */
  private static Optional<Filled> single(
      MarkedSentence sentence, Filled content, MentionKind kind) {
    Filled found = null;
    for (int i = content.from(); i < content.to(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, kind) && sentence.mentionEnd(i) <= content.to()) {
        if (found != null) {
          return Optional.empty();
        }
        found = new Filled(sentence.mentionStart(i), sentence.mentionEnd(i), sentence.mention(i));
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean overlap(Filled one, Filled other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  /** A statement of what will be is planned, where the rule says nothing finer. */
  static Found forward(MarkedSentence sentence, Found found) {
    if (!isFuture(sentence, found) || found.status() != Status.UNKNOWN) {
      return found;
    }
    return new Found(
        found.rule(),
        found.roles(),
        found.predicate(),
        Status.PLANNED,
        found.from(),
        found.to(),
        found.line());
  }

  private static boolean isFuture(MarkedSentence sentence, Found found) {
    if (found.rule().language().equals(RUSSIAN)) {
      return found.rule().kind().equals("statement") && RussianContents.future(sentence, found);
    }
    int verb = verb(sentence, found);
    return verb >= 0 && (FUTURE.contains(sentence.lower(verb)) || goes(sentence, verb));
  }

  /** "is going to" */
  private static boolean goes(MarkedSentence sentence, int verb) {
    return sentence.lemma(verb).equals("be")
        && sentence.lower(verb + 1).equals("going")
        && sentence.lower(verb + 2).equals("to");
  }

  /** How firmly the first verb of the content says it. */
  static Modality modality(MarkedSentence sentence, Found found) {
    if (found.rule().language().equals(RUSSIAN)) {
      return RussianContents.modality(sentence, found);
    }
    int verb = verb(sentence, found);
    if (verb < 0) {
      return Modality.ASSERTED;
    }
    if (NEGATIONS.contains(sentence.lower(verb + 1)) || none(sentence, verb)) {
      return Modality.NEGATED;
    }
    if (REQUIRED.contains(sentence.lower(verb))) {
      return Modality.REQUIRED;
    }
    if (sentence.lower(verb).equals("would") && conditional(sentence, found, verb)) {
      return Modality.HYPOTHETICAL;
    }
    return POSSIBLE.contains(sentence.lower(verb)) ? Modality.POSSIBLE : Modality.ASSERTED;
  }

  /** "there is no evidence", "had no recollection" */
  private static boolean none(MarkedSentence sentence, int verb) {
    String lemma = sentence.lemma(verb);
    return (lemma.equals("be") || lemma.equals("have")) && sentence.lower(verb + 1).equals("no");
  }

  private static boolean conditional(MarkedSentence sentence, Found found, int verb) {
    List<Filled> contents = found.roles().getOrDefault("content", List.of());
    int end = contents.isEmpty() ? verb : contents.getFirst().to();
    for (int i = verb; i < end; i++) {
      if (sentence.lower(i).equals("if") || sentence.lower(i).equals("unless")) {
        return true;
      }
    }
    return false;
  }

  /** The first verb of a statement's content; -1 without one. */
  private static int verb(MarkedSentence sentence, Found found) {
    List<Filled> contents = found.roles().get("content");
    if (contents == null || !found.rule().kind().equals("statement")) {
      return -1;
    }
    for (int i = contents.getFirst().from(); i < contents.getFirst().to(); i++) {
      if (sentence.pos(i) == Pos.VERB || sentence.pos(i) == Pos.AUX) {
        return i;
      }
    }
    return -1;
  }
}
