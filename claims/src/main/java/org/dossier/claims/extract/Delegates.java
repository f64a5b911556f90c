package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * For whom people of a list stand: "from Norvane — A. Gale (head), B. Varn" are all of Norvane, and
 * "from the Supplier A. Gale" is of the party that the contract calls so.
 */
final class Delegates {
  private static final String MEETING = "meeting";

  private Delegates() {}

  static void add(
      MarkedSentence sentence,
      String kind,
      SortedMap<String, List<Filled>> roles,
      Antecedents antecedents) {
    int person = person(sentence, roles);
    Filled party = person < 0 ? null : party(sentence, person, antecedents);
    if (party == null) {
      return;
    }
    String role =
        kind.equals("affiliation") ? "organization" : kind.equals(MEETING) ? "parties" : "about";
    if (role.equals("organization") && roles.containsKey(role)) {
      return;
    }
    List<Filled> all = new ArrayList<>(roles.getOrDefault(role, List.of()));
    boolean known =
        roles.values().stream().anyMatch(list -> list.stream().anyMatch(party::overlaps));
    if (!known) {
      all.add(party);
    }
    if (kind.equals(MEETING)) {
      colleagues(sentence, party, all);
    }
    if (!all.isEmpty()) {
      roles.put(role, all);
    }
  }

  private static int person(MarkedSentence sentence, SortedMap<String, List<Filled>> roles) {
    return roles.values().stream()
        .flatMap(List::stream)
        .mapToInt(Filled::from)
        .filter(at -> sentence.in(at, MentionKind.PERSON))
        .min()
        .orElse(-1);
  }

  private static @Nullable Filled party(
      MarkedSentence sentence, int person, Antecedents antecedents) {
    int before = sentence.mentionStart(person) - 1;
    Filled defined = before < 0 ? null : antecedents.defined(sentence, before);
    if (defined != null) {
      return defined;
    }
    for (int i = person; i >= 0; i--) {
      if (sentence.lower(i).equals(";") || sentence.lower(i).equals(".")) {
        return null;
      }
      Sides.Named sender = antecedents.sides().sends(sentence, i);
      if (sender != null) {
        return sender.filled();
      }
    }
    return null;
  }

  /** The others of the list, to its end. */
  private static void colleagues(MarkedSentence sentence, Filled party, List<Filled> all) {
    for (int i = party.to(); i < sentence.size(); i = sentence.mentionEnd(i)) {
      if (sentence.lower(i).equals(";")) {
        return;
      }
      Filled one = new Filled(i, sentence.mentionEnd(i), sentence.mention(i));
      if (sentence.in(i, MentionKind.PERSON)
          && all.stream().noneMatch(a -> a.from() == one.from())) {
        all.add(one);
      }
    }
  }
}
