package org.dossier.claims.mentions.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.NameFinder;
import org.dossier.claims.mentions.learn.LinearModel;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.Span;

/** English names by gazetteers, patterns and a trained model, which correct one another. */
public final class EnglishNames implements NameFinder {
  private static final String MODEL = "names.bin";
  private static final int MAX_WORDS = 400;

  private final Gazetteer gazetteer;
  private final LinearModel names;

  EnglishNames(Gazetteer gazetteer, LinearModel names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** With what Dossier ships. Costly: make one and share it. */
  public static EnglishNames standard() {
    InputStream model = EnglishNames.class.getResourceAsStream(MODEL);
    try {
      return new EnglishNames(
          Gazetteer.load(), LinearModel.read(Objects.requireNonNull(model, MODEL)));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + MODEL, e);
    }
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public List<List<FoundName>> find(List<AnalyzedPage> pages) {
    List<List<Piece>> pieces = new ArrayList<>();
    List<Words> sentences = new ArrayList<>();
    for (AnalyzedPage page : pages) {
      List<Piece> ofPage = pieces(page);
      ofPage.forEach(piece -> sentences.add(piece.words()));
      pieces.add(ofPage);
    }
    List<List<Draft>> drafts = names(sentences);
    List<List<FoundName>> found = new ArrayList<>();
    int sentence = 0;
    for (int page = 0; page < pieces.size(); page++) {
      List<Piece> ofPage = pieces.get(page);
      List<FoundName> onPage = new ArrayList<>(IdentifierRules.find(pages.get(page).page().text()));
      for (Piece piece : ofPage) {
        for (Draft draft : drafts.get(sentence++)) {
          onPage.add(new FoundName(piece.span(draft), draft.kind(), null));
        }
      }
      found.add(onPage);
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
