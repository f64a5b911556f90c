package org.dossier.language.zh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Chinese, simplified and traditional. A token's lemma is its simplified form. */
public final class ChinesePack implements LanguagePack {
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
    return List.of();
  }

  @Override
  public Optional<LocalDate> documentDate(String firstPage) {
    return Optional.empty();
  }
}
