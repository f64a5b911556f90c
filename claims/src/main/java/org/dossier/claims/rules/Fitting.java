package org.dossier.claims.rules;

import java.util.Optional;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.WordClasses;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;

/** Decides whether a phrase is what a role wants, and which of its words fill it. */
final class Fitting {
  private static final Set<MentionKind> ACTORS =
      Set.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION);

  private final Set<String> parties;
  private final Set<String> pronouns;
  private final Set<String> quantifiers;

  Fitting(WordClasses classes) {
    this.parties = classes.of("parties");
    this.pronouns = classes.of("party-pronouns");
    this.quantifiers = classes.orNone("quantity-nouns");
  }

  Optional<Filled> fit(MarkedSentence s, Phrase phrase, Want want) {
    return switch (want) {
      case Want.Of of -> mention(s, phrase, of.kind());
      case Want.Party _ -> party(s, phrase);
      case Want.Thing _ -> thing(s, phrase);
      case Want.Headed headed ->
          headed.lemmas().contains(s.lemma(counted(s, phrase)))
              ? Optional.of(bare(s, phrase, phrase.end()))
              : Optional.empty();
      case Want.Clause _ -> Optional.of(new Filled(phrase.start(), phrase.end(), null));
      case Want.Anything _ ->
          s.in(phrase.head(), MentionKind.DATE) || leavesOut(s, phrase)
              ? Optional.empty()
              : Optional.of(bare(s, phrase, phrase.end()));
      case Want.AnyOf any -> {
        for (Want one : any.wants()) {
          Optional<Filled> filled = fit(s, phrase, one);
          if (filled.isPresent()) {
            yield filled;
          }
        }
        yield Optional.empty();
      }
    };
  }

  /** The mention at the head, else the last one of the kind before the phrase's "of". */
  private static Optional<Filled> mention(MarkedSentence s, Phrase phrase, MentionKind kind) {
    if (s.in(phrase.head(), kind)) {
      return Optional.of(whole(s, phrase.head()));
    }
    for (int i = phrase.core() - 1; i >= phrase.start(); i--) {
      if (s.in(i, kind)) {
        return Optional.of(whole(s, i));
      }
    }
    if (kind == MentionKind.MONEY || kind == MentionKind.QUANTITY || kind == MentionKind.PERCENT) {
      for (int i = phrase.core(); i < phrase.end(); i++) {
        if (s.in(i, kind)) {
          return Optional.of(whole(s, i));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Filled> party(MarkedSentence s, Phrase phrase) {
    int head = phrase.head();
    Mention mention = s.mention(head);
    if (mention != null && ACTORS.contains(mention.kind())) {
      return Optional.of(whole(s, head));
    }
    boolean word =
        parties.contains(s.lemma(counted(s, phrase)))
            || mention == null && s.pos(head) == Pos.PROPN
            || s.in(head, MentionKind.POSITION)
            || people(s, phrase)
            || leavesOut(s, phrase)
            || pronouns.contains(s.lower(head));
    return word ? Optional.of(bare(s, phrase, phrase.end())) : Optional.empty();
  }

  /** The head, or what is counted by it: "dozens of rounds of artillery". */
  private int counted(MarkedSentence s, Phrase phrase) {
    int head = phrase.head();
    int at = phrase.core();
    while (quantifiers.contains(s.lemma(head)) && at < phrase.end() && s.pos(at) == Pos.ADP) {
      int next = head;
      at++;
      while (at < phrase.end() && s.pos(at) != Pos.ADP) {
        next = s.pos(at) == Pos.NOUN || s.pos(at) == Pos.PROPN ? at : next;
        at++;
      }
      head = next;
    }
    return head;
  }

  private static boolean leavesOut(MarkedSentence s, Phrase phrase) {
    return Filled.leavesOut(s, phrase.start(), phrase.end());
  }

  /** "the French" */
  private static boolean people(MarkedSentence s, Phrase phrase) {
    int head = phrase.head();
    return head > phrase.start()
        && s.pos(head) == Pos.ADJ
        && s.pos(phrase.start()) == Pos.DET
        && Character.isUpperCase(s.token(head).text().charAt(0))
        && s.mention(head) == null;
  }

  private Optional<Filled> thing(MarkedSentence s, Phrase phrase) {
    int head = phrase.head();
    Mention mention = s.mention(head);
    boolean other =
        s.pos(head) == Pos.PRON
            || leavesOut(s, phrase)
            || mention != null
                && (mention.kind() == MentionKind.DATE || mention.kind() == MentionKind.PERSON);
    return other ? Optional.empty() : Optional.of(bare(s, phrase, phrase.end()));
  }

  /** Without an article. */
  private static Filled bare(MarkedSentence s, Phrase phrase, int end) {
    int from = phrase.start();
    while (from < phrase.head() && s.pos(from) == Pos.DET && s.mention(from) == null) {
      from++;
    }
    Mention mention = s.mention(phrase.head());
    boolean same =
        mention != null
            && s.mentionStart(phrase.head()) == from
            && s.mentionEnd(phrase.head()) == end;
    return new Filled(from, end, same ? mention : null);
  }

  private static Filled whole(MarkedSentence s, int token) {
    return new Filled(s.mentionStart(token), s.mentionEnd(token), s.mention(token));
  }
}
