package org.dossier.language.zh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.zh.values.ChineseValues;
import org.dossier.language.zh.values.DocumentDates;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Chinese, simplified and traditional. A token's lemma is its simplified form. */
public final class ChinesePack implements LanguagePack {
  /** A document dates itself at its head, or not at all. */
  private static final int HEAD = 1500;

  private final ChineseTagger tagger = new ChineseTagger();

  @Override
  public String code() {
    return "zh";
  }

  @Override
  public List<Sentence> analyze(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : ChineseSentences.split(text)) {
      List<Token> tokens = tagger.tag(text, span);
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(tokens.getFirst().span().hull(tokens.getLast().span()), tokens));
      }
    }
    return sentences;
  }

  @Override
  public List<FoundValue> values(
      String text, List<Sentence> sentences, @Nullable LocalDate anchor) {
    return ChineseValues.find(text, sentences, anchor);
  }

  @Override
  public Optional<LocalDate> documentDate(String firstPage) {
    String head = firstPage.length() > HEAD ? firstPage.substring(0, HEAD) : firstPage;
    return DocumentDates.find(head, analyze(head));
  }
}
