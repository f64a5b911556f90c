package org.dossier.claims.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bare description means in a language without articles: "министр" the person last named
 * with that title, "посольство" the organization last named with that word, "чиновник" whoever was
 * last named with a title. Only single words in the singular; a description with a complement of
 * its own ("министр Кордии") names somebody else.
 */
final class Descriptions {
  /** Tokens between a title and its name: "посол Кордии в Норвее Анна Гейл". */
  private static final int REACH = 7;

  private final Set<String> generic;
  private final Set<String> bodies;
  private final Map<String, Mention> people = new HashMap<>();
  private final Map<String, Mention> organizations = new HashMap<>();
  private @Nullable Mention titled;

  Descriptions(WordClasses classes) {
    generic = classes.orNone("person-descriptions");
    bodies = classes.orNone("body-descriptions");
  }

  boolean applies() {
    return !generic.isEmpty();
  }

  void learn(MarkedSentence sentence) {
    if (!applies()) {
      return;
    }
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention mention = sentence.mention(i);
      if (mention == null) {
        continue;
      }
      if (mention.kind() == MentionKind.PERSON) {
        int title = before(sentence, i);
        title = title < 0 ? behind(sentence, sentence.mentionEnd(i)) : title;
        if (title >= 0) {
          people.put(sentence.lemma(head(sentence, title)), mention);
          titled = mention;
        }
      } else if (mention.kind() == MentionKind.ORGANIZATION) {
        for (int k = i; k < sentence.mentionEnd(i); k++) {
          if (bodies.contains(sentence.lemma(k))) {
            organizations.put(sentence.lemma(k), mention);
            break;
          }
        }
      }
    }
  }

  /** The title that stands before a name, with what it is of between them; -1 without one. */
  private static int before(MarkedSentence sentence, int name) {
    int at = name - 1;
    while (at >= 0 && name - at <= REACH) {
      if (sentence.in(at, MentionKind.POSITION)) {
        return sentence.mentionStart(at);
      }
      boolean between =
          sentence.in(at, MentionKind.ORGANIZATION)
              || sentence.in(at, MentionKind.LOCATION)
              || Quotations.mark(sentence.lower(at))
              || sentence.pos(at) == Pos.ADP;
      if (!between) {
        return -1;
      }
      at = sentence.mentionStart(at) - 1;
    }
    return -1;
  }

  /** The title right behind a name: "Анна Гейл, министр"; -1 without one. */
  private static int behind(MarkedSentence sentence, int end) {
    boolean apart = sentence.lower(end).equals(",") || sentence.lower(end).equals("(");
    return apart && sentence.in(end + 1, MentionKind.POSITION) ? end + 1 : -1;
  }

  /** The noun of a title: "главный конструктор". */
  private static int head(MarkedSentence sentence, int start) {
    int at = start;
    while (at + 1 < sentence.mentionEnd(start) && sentence.pos(at) == Pos.ADJ) {
      at++;
    }
    return at;
  }

  /** Whom a filler means; null where that is not certain. */
  @Nullable Mention of(MarkedSentence sentence, Filled filled) {
    int at = filled.from();
    if (!applies() || filled.to() - at != 1 || plural(sentence, at)) {
      return null;
    }
    String word = sentence.lemma(at);
    Mention person = people.get(word);
    if (person != null) {
      return person;
    }
    return generic.contains(word) ? titled : organizations.get(word);
  }

  private static boolean plural(MarkedSentence sentence, int token) {
    return sentence.token(token).readings().stream().allMatch(reading -> reading.has("pl"));
  }
}
