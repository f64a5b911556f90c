package org.dossier.claims.mentions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.Mention;
import org.dossier.model.Span;

/**
 * Finds the mentions of a document. Mentions don't overlap; they come by page and place. Pure and
 * safe to share by threads.
 */
public final class MentionFinder {
  private static final String MODEL = "names-en.bin";
  private static final int MAX_WORDS = 400;

  private final Gazetteer gazetteer;
  private final LinearModel names;

  MentionFinder(Gazetteer gazetteer, LinearModel names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** With the gazetteers, patterns and models that Dossier ships. Costly: make one and share it. */
  public static MentionFinder standard() {
    InputStream model = MentionFinder.class.getResourceAsStream(MODEL);
    try {
      return new MentionFinder(
          Gazetteer.load(), LinearModel.read(Objects.requireNonNull(model, MODEL)));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + MODEL, e);
    }
  }

  public List<Mention> find(AnalyzedDocument document) {
    List<List<Piece>> pieces = new ArrayList<>();
    List<Words> sentences = new ArrayList<>();
    for (AnalyzedPage page : document.pages()) {
      List<Piece> ofPage = pieces(page);
      ofPage.forEach(piece -> sentences.add(piece.words()));
      pieces.add(ofPage);
    }
    List<List<Draft>> drafts = names(sentences);
    List<Mention> found = new ArrayList<>();
    int sentence = 0;
    for (int i = 0; i < pieces.size(); i++) {
      AnalyzedPage page = document.pages().get(i);
      PageMentions mentions = new PageMentions();
      for (FoundValue value :
          page.pack().values(page.page().text(), page.sentences(), document.date())) {
        mentions.add(value.span(), value.kind(), value.value());
      }
      for (Piece piece : pieces.get(i)) {
        for (Draft draft : drafts.get(sentence++)) {
          mentions.add(piece.span(draft), draft.kind(), null);
        }
      }
      found.addAll(mentions.of(document.id(), page.page()));
    }
    return found;
  }

  private List<List<Draft>> names(List<Words> sentences) {
    DocumentForms forms = DocumentForms.of(sentences);
    List<List<Draft>> proposed = new ArrayList<>();
    List<List<Draft>> first = new ArrayList<>();
    for (Words words : sentences) {
      List<Draft> drafts = SentenceNames.propose(words, forms, names);
      proposed.add(drafts);
      first.add(SentenceNames.resolve(drafts));
    }
    DocumentNames learned = DocumentNames.learn(sentences, first);
    List<List<Draft>> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Draft> second = SentenceNames.resolve(learned.apply(sentences.get(i), proposed.get(i)));
      names.add(SentenceNames.joined(sentences.get(i), second));
    }
    return names;
  }

  /** Up to {@value #MAX_WORDS} words of a sentence and where they stand. */
  private record Piece(List<Span> spans, Words words) {
    Span span(Draft draft) {
      return spans.get(draft.start()).hull(spans.get(draft.end() - 1));
    }
  }

  private List<Piece> pieces(AnalyzedPage page) {
    List<Piece> pieces = new ArrayList<>();
    if (!page.pack().code().equals("en")) {
      return pieces;
    }
    String text = page.page().text();
    for (Sentence sentence : page.sentences()) {
      List<Span> spans = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        Hyphens.split(token, spans);
      }
      for (int from = 0; from < spans.size(); from += MAX_WORDS) {
        List<Span> part = spans.subList(from, Math.min(spans.size(), from + MAX_WORDS));
        List<String> words = part.stream().map(span -> span.of(text)).toList();
        pieces.add(new Piece(part, Words.of(words, gazetteer)));
      }
    }
    return pieces;
  }
}
