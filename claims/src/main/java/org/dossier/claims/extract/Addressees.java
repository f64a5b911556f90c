package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter or an e-mail is written to: "Кому: ...", or lines above the salutation that begin
 * with an office in the dative and go on with its body, its state and a name ("Директору ... / г-же
 * Анне Гейл"). "Вы" is this person.
 */
final class Addressees {
  /** Lines of an address behind its first. */
  private static final int LINES = 3;

  /** Tokens of a line that names no more than an office, its body and a name. */
  private static final int LONGEST = 14;

  private final Set<String> labels;
  private final Set<String> pronouns;
  private final List<Sides.Named> bodies = new ArrayList<>();
  private @Nullable Mention person;
  private int left;

  Addressees(WordClasses classes) {
    labels = classes.orNone("receiver-labels");
    pronouns = classes.orNone("addressee-pronouns");
  }

  void learn(MarkedSentence sentence) {
    if (labels.isEmpty()) {
      return;
    }
    for (int i = 0; i + 2 < sentence.size(); i++) {
      boolean label = labels.contains(sentence.lower(i)) && sentence.lower(i + 1).equals(":");
      if (label && sentence.in(i + 2, MentionKind.PERSON)) {
        person = sentence.mention(i + 2);
      }
    }
    boolean line = isLine(sentence);
    if (line && isOffice(sentence)) {
      bodies.clear();
      person = null;
      left = LINES + 1;
    }
    left = line ? left : 0;
    if (left > 0) {
      left--;
      take(sentence);
    }
  }

  private static boolean isLine(MarkedSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.pos(i) == Pos.VERB && sentence.mention(i) == null) {
        return false;
      }
    }
    return sentence.size() <= LONGEST;
  }

  private static boolean isOffice(MarkedSentence line) {
    return line.in(0, MentionKind.POSITION)
        && line.token(0).readings().stream().allMatch(reading -> reading.has("dat"));
  }

  private void take(MarkedSentence line) {
    for (int i = 0; i < line.size(); i = line.mentionEnd(i)) {
      boolean state = i == 0 && !bodies.isEmpty() && line.in(i, MentionKind.LOCATION);
      if (line.in(i, MentionKind.ORGANIZATION) || state) {
        bodies.add(new Sides.Named(line, new Filled(i, line.mentionEnd(i), line.mention(i))));
      }
      if (line.in(i, MentionKind.PERSON)) {
        person = line.mention(i);
        left = 0;
      }
    }
  }

  @Nullable Mention person() {
    return person;
  }

  /** The body of the office, and its state where a line of its own names it. */
  List<Sides.Named> bodies() {
    return List.copyOf(bodies);
  }

  /** Whoever is written to, where a filler is no more than "вы". */
  @Nullable Mention of(MarkedSentence sentence, Filled filled) {
    boolean you =
        filled.to() - filled.from() == 1 && pronouns.contains(sentence.lower(filled.from()));
    return you ? person : null;
  }
}
