package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleSource;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Who signs or is written to, in blocks of short lines: the office on one or two lines, with its
 * body, and the name on the next.
 */
final class Signatures {
  /** Tokens of a line that names no more than an office and its body. */
  private static final int LONGEST = 14;

  private final Rule rule;
  private final boolean applies;

  Signatures(String language, WordClasses classes) {
    this.applies = !classes.orNone("sender-labels").isEmpty();
    this.rule =
        new Rule(
            "signature",
            language,
            "affiliation",
            "A name on a line of its own below its office.",
            60,
            0.75,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            new RuleSource("(no file: signatures)", List.of()));
  }

  /**
   * Of the sentences of a page, in order.
   *
   * @param letterhead whose people sign, as far as they name no other body
   * @param addressee who does not sign
   */
  List<Draft> find(
      List<MarkedSentence> sentences,
      Sides.@Nullable Named letterhead,
      @Nullable Mention addressee) {
    List<Draft> found = new ArrayList<>();
    for (int i = 1; applies && i < sentences.size(); i++) {
      MarkedSentence named = sentences.get(i);
      int name = name(named);
      if (name < 0) {
        continue;
      }
      for (int above = i - 1; above >= Math.max(0, i - 2); above--) {
        MarkedSentence office = sentences.get(above);
        if (!follows(office, sentences.get(above + 1))
            || office.size() > LONGEST
            || isTold(office)) {
          break;
        }
        int position = position(office);
        if (position >= 0) {
          Draft signed = draft(named, name, office, position, sentences.subList(above, i));
          if (letterhead != null
              && signed.lacks("organization")
              && !Objects.equals(named.mention(name), addressee)) {
            signed = signed.with(List.of(staff(letterhead)));
          }
          found.add(signed);
          break;
        }
      }
    }
    return found;
  }

  private static Draft.Carried staff(Sides.Named letterhead) {
    return new Draft.Carried("organization", letterhead.sentence(), letterhead.filled());
  }

  private static boolean isTold(MarkedSentence line) {
    for (int i = 0; i < line.size(); i++) {
      boolean verb = line.pos(i) == Pos.VERB && line.mention(i) == null;
      if (verb || line.in(i, MentionKind.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** On the next line, without an empty one between. */
  private static boolean follows(MarkedSentence line, MarkedSentence next) {
    String text = line.page().page().text();
    int from = line.span().end();
    int to = next.span().start();
    return from <= to
        && text.substring(from, to).isBlank()
        && text.substring(from, to).chars().filter(c -> c == '\n').count() == 1;
  }

  /** Where a line that holds a name and no more begins to name; -1 for others. */
  private static int name(MarkedSentence line) {
    int at = 0;
    while (at < line.size() && !line.in(at, MentionKind.PERSON)) {
      at++;
    }
    boolean bare = at < line.size() && at <= 3 && line.size() - line.mentionEnd(at) <= 1;
    for (int i = 0; i < at; i++) {
      bare &= line.lower(i).startsWith("г") || line.pos(i) == Pos.PUNCT;
    }
    return bare ? at : -1;
  }

  /** Where a line begins with a position; -1 for others. */
  private static int position(MarkedSentence line) {
    return line.in(0, MentionKind.POSITION) ? 0 : -1;
  }

  private Draft draft(
      MarkedSentence named,
      int name,
      MarkedSentence office,
      int position,
      List<MarkedSentence> lines) {
    var roles = new TreeMap<String, List<Filled>>();
    Filled person = mention(named, name);
    roles.put("person", List.of(person));
    List<Draft.Carried> carried = new ArrayList<>();
    carried.add(new Draft.Carried("position", office, mention(office, position)));
    for (MarkedSentence line : lines) {
      Filled body = body(line);
      if (body != null) {
        carried.add(new Draft.Carried("organization", line, body));
        break;
      }
    }
    var found = new Found(rule, roles, null, Status.UNKNOWN, name, person.to(), 0);
    return new Draft(found, named, roles, Modality.ASSERTED, null, List.of(), false, null, carried);
  }

  private static @Nullable Filled body(MarkedSentence line) {
    for (int i = 0; i < line.size(); i = line.mentionEnd(i)) {
      if (line.in(i, MentionKind.ORGANIZATION)) {
        return mention(line, i);
      }
    }
    return null;
  }

  private static Filled mention(MarkedSentence line, int token) {
    return new Filled(line.mentionStart(token), line.mentionEnd(token), line.mention(token));
  }
}
