package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleSource;
import org.dossier.language.Pos;
import org.dossier.model.Span;
import org.dossier.model.Status;

/**
 * Sentences between quotation marks: whose they are, and that they are statements. The speaker is
 * named by a saying that shares the quotation, or that ends right before it.
 */
final class QuotedClaims {
  /** White space and a mark between a saying and the quotation that goes on. */
  private static final int APART = 3;

  private static final int FEWEST_WORDS = 4;

  private final Rule rule;
  private final Quotations quotations;
  private final Antecedents antecedents;
  private final Places places;
  private final List<Saying> sayings;

  QuotedClaims(
      String language,
      Quotations quotations,
      List<Saying> sayings,
      Antecedents antecedents,
      Places places) {
    this.antecedents = antecedents;
    this.places = places;
    this.quotations = quotations;
    this.sayings = sayings;
    this.rule =
        new Rule(
            "quotation",
            language,
            "statement",
            "A sentence inside a quotation whose speaker is named beside it.",
            80,
            0.8,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            new RuleSource("(no file: quoted sentences)", List.of()));
  }

  /** Gives claims inside a quotation its speaker. */
  List<Draft> attribute(List<Draft> drafts) {
    List<Draft> attributed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (ownVoice(draft) && quotations.around(draft.span()).flatMap(this::speakerOf).isPresent()) {
        continue; // "We will go on": a statement of whoever is quoted, made below
      }
      Optional<Saying> saying = quotations.around(draft.span()).flatMap(this::speakerOf);
      if (draft.attribution().isEmpty()) {
        attributed.add(saying.map(draft::from).orElse(draft));
      } else {
        attributed.add(saying.map(one -> quoted(draft, one)).orElse(draft));
      }
    }
    return attributed;
  }

  /**
   * Who is quoted as saying that another said it stands last: "“Kordia says it left,” Hale said".
   */
  private static Draft quoted(Draft draft, Saying saying) {
    String speaker = saying.speaker().text();
    boolean own =
        draft.attribution().stream().anyMatch(one -> one.text().equals(speaker))
            || saying.whole().equals(draft.span())
            || !draft.kind().equals("statement");
    return own ? draft : draft.toldBy(saying.speaker());
  }

  private boolean ownVoice(Draft draft) {
    List<Filled> speakers = draft.roles().get("speaker");
    return draft.kind().equals("statement")
        && speakers != null
        && speakers.stream().allMatch(one -> Saying.firstPerson(draft.sentence(), one));
  }

  /** A statement for each quoted sentence that carries no other claim. */
  List<Draft> statements(List<MarkedSentence> sentences, List<Draft> known) {
    List<Draft> statements = new ArrayList<>();
    for (MarkedSentence sentence : sentences) {
      Optional<Span> range = quotations.around(sentence.span());
      if (range.isEmpty() || !says(sentence) || told(sentence, known)) {
        continue;
      }
      speakerOf(range.get()).ifPresent(saying -> statements.add(statement(sentence, saying)));
    }
    return statements;
  }

  private Draft statement(MarkedSentence sentence, Saying saying) {
    Filled whole = new Filled(0, sentence.size(), null);
    Found found =
        new Found(
            rule,
            new TreeMap<>(Map.of("content", List.of(whole))),
            null,
            Status.UNKNOWN,
            0,
            sentence.size(),
            0);
    Contents.about(sentence, found.roles(), antecedents, places);
    return new Draft(
        Contents.forward(sentence, found),
        sentence,
        found.roles(),
        Contents.modality(sentence, found),
        null,
        List.of(saying.speaker()),
        true,
        saying,
        List.of());
  }

  private static boolean says(MarkedSentence sentence) {
    int words = 0;
    boolean verb = false;
    for (int i = 0; i < sentence.size(); i++) {
      words += sentence.pos(i) == Pos.PUNCT ? 0 : 1;
      verb |= sentence.pos(i) == Pos.VERB || sentence.pos(i) == Pos.AUX;
    }
    return verb && words >= FEWEST_WORDS;
  }

  private static boolean told(MarkedSentence sentence, List<Draft> known) {
    return known.stream()
        .filter(draft -> draft.sentence() == sentence)
        .anyMatch(draft -> draft.span().length() * 2 > sentence.span().length());
  }

  private Optional<Saying> speakerOf(Span range) {
    return sayings.stream()
        .filter(saying -> saying.content().overlaps(range) || before(saying, range))
        .filter(saying -> !Saying.firstPerson(saying.sentence(), saying.who()))
        .min(Comparator.comparingInt((Saying saying) -> distance(saying.content(), range)));
  }

  /** The saying's sentence, itself quoted, ends where the range begins. */
  private boolean before(Saying saying, Span range) {
    int gap = range.start() - saying.sentence().span().end();
    return gap >= 0 && gap <= APART && quotations.in(saying.content()).isPresent();
  }

  private static int distance(Span content, Span range) {
    return content.overlaps(range) ? 0 : Math.abs(range.start() - content.end()) + 1;
  }
}
