package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Attribution;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a page that says so at its head: the sender of an e-mail ("От: ...", "Кому: ..."), or
 * the organization on whose sheet a numbered letter is written ("Исх. № ..."). "Мы" and "просим"
 * are theirs; and all that an e-mail tells is told by its sender, as far as no answered message is
 * quoted below it.
 */
final class Authors {
  /** Sentences of a page in which its head ends at the latest. */
  private static final int HEAD = 8;

  private final Set<String> senders;
  private final Set<String> receivers;
  private final Set<String> numbers;
  private final Set<String> firstPerson;
  private @Nullable Mention sender;
  private Sides.@Nullable Named organization;
  private boolean addressed;
  private boolean numbered;
  private int page;
  private int read;

  Authors(WordClasses classes) {
    senders = classes.orNone("sender-labels");
    receivers = classes.orNone("receiver-labels");
    numbers = classes.orNone("letter-number-labels");
    firstPerson = classes.orNone("author-pronouns");
  }

  void learn(MarkedSentence sentence) {
    if (senders.isEmpty()) {
      return;
    }
    int number = sentence.page().page().number();
    if (number != page) {
      page = number;
      read = 0;
      sender = null;
      organization = null;
      addressed = false;
      numbered = false;
    }
    if (read++ >= HEAD) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.lower(i);
      boolean label = sentence.lower(i + 1).equals(":");
      addressed |= label && receivers.contains(word);
      numbered |= numbers.contains(word);
      boolean named =
          sentence.in(i + 2, MentionKind.PERSON) || sentence.in(i + 2, MentionKind.ORGANIZATION);
      if (label && senders.contains(word) && named && sender == null) {
        sender = sentence.mention(i + 2);
      }
      if (organization == null && !numbered && sentence.in(i, MentionKind.ORGANIZATION)) {
        organization =
            new Sides.Named(sentence, new Filled(i, sentence.mentionEnd(i), sentence.mention(i)));
      }
    }
  }

  /** Whoever writes, where a filler is no more than "мы" or a verb of the first person. */
  @Nullable Mention of(MarkedSentence sentence, Filled filled) {
    if (filled.to() - filled.from() != 1 || sentence.page().page().number() != page) {
      return null;
    }
    boolean first =
        firstPerson.contains(sentence.lower(filled.from()))
            || sentence.tag(filled.from()).endsWith(".1");
    if (!first || quotedBelow(sentence) <= sentence.span().start()) {
      return null;
    }
    Sides.Named letterhead = letterhead();
    return addressed && sender != null ? sender : letterhead == null ? null : letterhead.mention();
  }

  /** On whose sheet the numbered letter of this page is written; null of others. */
  Sides.@Nullable Named letterhead() {
    return numbered ? organization : null;
  }

  /** Adds the sender of an e-mail, behind whoever else a claim rests on. */
  List<Draft> carry(List<Draft> drafts) {
    Mention author = sender;
    if (author == null || !addressed) {
      return drafts;
    }
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      Span span = draft.span();
      boolean body =
          span.start() > author.span().end() && quotedBelow(draft.sentence()) > span.start();
      boolean known =
          draft.attribution().stream().anyMatch(one -> author.id().equals(one.mention()));
      all.add(
          body && !known && draft.sentence().page().page().number() == author.page()
              ? draft.toldBy(new Attribution(author.text(), author.id(), null))
              : draft);
    }
    return all;
  }

  /** Where "> " opens the message that is answered; behind the page without one. */
  private static int quotedBelow(MarkedSentence sentence) {
    int at = sentence.page().page().text().indexOf("\n>");
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
