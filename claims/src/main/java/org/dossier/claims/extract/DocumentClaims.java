package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.SentenceReader;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.RuleBook;
import org.dossier.claims.rules.RuleEngine;
import org.dossier.language.Sentence;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** The claims of a document's pages in one language. Pure and safe to share by threads. */
final class DocumentClaims {
  /** Longer than any clause that a reader would call one claim, in UTF-16 units. */
  private static final int LONGEST = 900;

  private static final String CHINESE = "zh";

  /** In brackets, since the document doesn't say so. */
  static final String UNSURE_FIGURES = "[figures read unsurely from the image]";

  private final RuleBook book;
  private final SentenceReader reader;
  private final RuleEngine engine;
  private final TitledPeople titled;
  private final Signatures signatures;
  private final Discourse discourse;
  private final Places places;
  private final Credits credits;

  DocumentClaims(RuleBook book, SentenceReader reader) {
    this.book = book;
    this.reader = reader;
    this.engine = new RuleEngine(book);
    this.titled = new TitledPeople(book.language(), book.classes());
    this.signatures = new Signatures(book.language(), book.classes());
    this.discourse = new Discourse(book.classes());
    this.places = new Places(book.classes());
    this.credits = new Credits(book.classes());
  }

  List<Claim> extract(AnalyzedDocument document, List<Mention> mentions) {
    List<Claim> claims = new ArrayList<>();
    drafts(document, mentions).forEach(draft -> claim(document, draft).ifPresent(claims::add));
    claims.sort(
        Comparator.comparingInt(Claim::page)
            .thenComparing(Claim::span)
            .thenComparing(Claim::kind)
            .thenComparing(Claim::id));
    return claims;
  }

  /** What the claims are made of, page by page. */
  List<Draft> drafts(AnalyzedDocument document, List<Mention> mentions) {
    Map<Integer, List<Mention>> byPage =
        mentions.stream().collect(Collectors.groupingBy(Mention::page));
    var antecedents = new Antecedents(book.classes());
    var sentences = new SentenceClaims(book.classes(), antecedents, places);
    var requirements = new Requirements(book.classes());
    List<Draft> drafts = new ArrayList<>();
    for (AnalyzedPage page : document.pages()) {
      if (page.pack().code().equals(book.language())) {
        drafts.addAll(
            page(
                page,
                byPage.getOrDefault(page.page().number(), List.of()),
                sentences,
                antecedents,
                requirements));
      }
    }
    return Cascade.firstAffiliations(requirements.carry(drafts));
  }

  SentenceReading reading(MarkedSentence sentence) {
    return reader.read(sentence);
  }

  /** All that rules find in a sentence, before the cascade. */
  List<Found> found(SentenceReading reading) {
    return engine.find(reading);
  }

  private List<Draft> page(
      AnalyzedPage page,
      List<Mention> mentions,
      SentenceClaims sentences,
      Antecedents antecedents,
      Requirements requirements) {
    Quotations quotations = Quotations.of(page.page().text());
    List<Saying> sayings = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    List<MarkedSentence> read = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : page.sentences()) {
      int from = next;
      while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      MarkedSentence marked =
          reader.mended(MarkedSentence.of(page, sentence, mentions.subList(from, next)));
      List<Found> found = new ArrayList<>(titled.find(marked));
      if (engine.mayMatch(marked)) {
        found.addAll(engine.find(reader.read(marked)));
      }
      if (!found.isEmpty()) {
        drafts.addAll(Cascade.settle(sentences.drafts(marked, found, quotations, sayings)));
      }
      antecedents.learn(marked);
      sentences.learn(marked);
      requirements.learn(marked);
      read.add(marked);
    }
    var quoted = new QuotedClaims(book.language(), quotations, sayings, antecedents, places);
    List<Draft> attributed = quoted.attribute(drafts);
    attributed.addAll(quoted.statements(read, attributed));
    attributed.addAll(
        signatures.find(read, antecedents.authors().letterhead(), antecedents.addressee()));
    String text = page.page().text();
    List<Draft> told =
        antecedents
            .authors()
            .carry(
                antecedents.issued(discourse.carry(attributed, read, text, antecedents.sides())));
    return book.language().equals(CHINESE)
        ? Datelines.carry(told, read, text)
        : credits.carry(told, mentions, text);
  }

  static Optional<Claim> claim(AnalyzedDocument document, Draft draft) {
    MarkedSentence sentence = draft.sentence();
    String text = sentence.page().page().text();
    Span span = draft.span();
    if (span.length() > LONGEST) {
      int end = text.lastIndexOf(' ', span.start() + LONGEST);
      span = new Span(span.start(), end > span.start() ? end : span.start() + LONGEST);
    }
    Span whole = span;
    SortedMap<String, List<Filler>> roles = new TreeMap<>();
    draft
        .roles()
        .forEach(
            (role, fillers) -> {
              List<Filler> kept =
                  new ArrayList<>(
                      fillers.stream()
                          .map(filled -> filler(sentence, role, filled, text))
                          .toList());
              if (!kept.isEmpty() && !role.equals("verb")) {
                roles.put(role, kept);
              }
            });
    for (Draft.Carried one : draft.carried()) {
      roles
          .computeIfAbsent(one.role(), _ -> new ArrayList<>())
          .add(filler(one.sentence(), one.role(), one.filled(), text));
    }
    Saying told = draft.quotedFrom();
    if (told != null && draft.kind().equals("statement") && !roles.containsKey("speaker")) {
      roles.put("speaker", List.of(filler(told.sentence(), "speaker", told.who(), text)));
    }
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    int page = sentence.page().page().number();
    return Optional.of(
        new Claim(
            Claim.idOf(document.id(), page, whole, draft.kind(), roles),
            draft.kind(),
            document.id(),
            page,
            whole,
            whole.of(text),
            sentence.page().page().boxes(whole),
            sentence.page().page().language(),
            roles,
            draft.found().status(),
            draft.modality(),
            hedge(sentence.page().page(), draft.hedge(), roles),
            draft.attribution(),
            draft.direct(),
            draft.found().rule().language() + "/" + draft.found().rule().name(),
            draft.found().rule().confidence()));
  }

  /**
   * The words that weaken it, and {@link #UNSURE_FIGURES} where a figure of it was read unsurely:
   * the claim stands, its figure has no value.
   */
  private static @Nullable String hedge(
      Page page, @Nullable String words, SortedMap<String, List<Filler>> roles) {
    boolean unsure =
        roles.values().stream()
            .flatMap(List::stream)
            .anyMatch(filler -> page.hasUnsureFigures(filler.span()));
    if (!unsure) {
      return words;
    }
    return words == null ? UNSURE_FIGURES : words + "; " + UNSURE_FIGURES;
  }

  private static Filler filler(MarkedSentence sentence, String role, Filled filled, String text) {
    Span span = sentence.span(filled.from(), filled.to());
    if (span.length() > LONGEST) {
      span = new Span(span.start(), span.start() + LONGEST);
    }
    Mention mention = filled.mention();
    return new Filler(
        span.of(text),
        span,
        mention == null ? null : mention.id(),
        mention == null ? BareNumbers.value(role, span.of(text)) : mention.value());
  }
}
