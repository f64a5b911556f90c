package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleSource;
import org.dossier.model.MentionKind;
import org.dossier.model.Status;

/** Affiliations inside a person's name with its title: "Norvane Press Secretary Anna Hale". */
final class TitledPeople {
  private final Rule rule;
  private final Set<String> positions;
  private final Set<String> modifiers;

  TitledPeople(String language, WordClasses classes) {
    this.positions = classes.orNone("position-nouns");
    this.modifiers = classes.orNone("title-modifiers");
    this.rule =
        new Rule(
            "titled-person",
            language,
            "affiliation",
            "A person's name with the position before it.",
            60,
            0.8,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            new RuleSource("(no file: names with a title)", List.of()));
  }

  List<Found> find(MarkedSentence sentence) {
    if (positions.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, MentionKind.PERSON)) {
        int end = sentence.mentionEnd(i);
        for (int head = end - 2; head >= i; head--) {
          if (positions.contains(sentence.lower(head))) {
            found.add(claim(sentence, i, head, end));
            break;
          }
        }
      }
    }
    return found;
  }

  private Found claim(MarkedSentence sentence, int start, int head, int end) {
    int from = head;
    while (from > start && modifiers.contains(sentence.lower(from - 1))) {
      from--;
    }
    SortedMap<String, List<Filled>> roles = new TreeMap<>();
    roles.put("person", List.of(new Filled(head + 1, end, sentence.mention(start))));
    roles.put("position", List.of(new Filled(from, head + 1, null)));
    int left = start;
    boolean named = from > start && Character.isLetter(sentence.lower(start).charAt(0));
    if (named) {
      roles.put("organization", List.of(new Filled(start, from, null)));
    } else if (sentence.in(start - 1, MentionKind.ORGANIZATION)
        || sentence.in(start - 1, MentionKind.LOCATION)) {
      left = sentence.mentionStart(start - 1);
      roles.put("organization", List.of(new Filled(left, start, sentence.mention(start - 1))));
    }
    return new Found(rule, roles, null, Status.UNKNOWN, left, end, 0);
  }
}
