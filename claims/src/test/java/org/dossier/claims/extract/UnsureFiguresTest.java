package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.language.packs.Languages;
import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;

/** Figures that recognition was not sure of are kept as text and never reckoned with. */
class UnsureFiguresTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());
  private static final DocumentId DOCUMENT = new DocumentId("0".repeat(64));
  private static final String TEXT = "Borealis Shipping Ltd paid $1,200 to Fjord Marine Ltd.";

  @Test
  void aFigureReadUnsurelyIsAMentionWithoutAValue() {
    assertThat(money(0.4)).isNotEmpty().allMatch(mention -> mention.value() == null);
    assertThat(money(0.9)).isNotEmpty().allMatch(mention -> mention.value() != null);
  }

  @Test
  void aClaimThatRestsOnItSaysSo() {
    List<Claim> unsure = extract("$1,200", 0.4).claims();

    assertThat(unsure).isNotEmpty();
    for (Claim claim : unsure) {
      assertThat(claim.hedge()).isEqualTo(DocumentClaims.UNSURE_FIGURES);
      assertThat(claim.role("amount")).extracting(Filler::value).containsOnlyNulls();
    }
    assertThat(extract("$1,200", 0.9).claims()).isNotEmpty().allMatch(c -> c.hedge() == null);
  }

  @Test
  void anUnsureWordWithoutFiguresChangesNothing() {
    Extraction extraction = extract("Borealis", 0.2);

    assertThat(extraction.mentions())
        .filteredOn(mention -> mention.kind() == MentionKind.MONEY)
        .isNotEmpty()
        .allMatch(mention -> mention.value() != null);
    assertThat(extraction.claims()).isNotEmpty().allMatch(claim -> claim.hedge() == null);
  }

  private static List<Mention> money(double confidence) {
    return extract("$1,200", confidence).mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.MONEY)
        .toList();
  }

  /** Of the text as recognised: surely, but for one word. */
  private static Extraction extract(String unsure, double confidence) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : TEXT.split(" ")) {
      var span = new Span(at, at + word.length());
      words.add(new Word(span, new Box(at, 10, 8, 8), word.equals(unsure) ? confidence : 0.95));
      at += word.length() + 1;
    }
    var page = new Page(1, TEXT, "en", Origin.OCR, 0.9, 500.0, 700.0, words);
    return EXTRACTOR.extract(new DocumentText(DOCUMENT, List.of(page), null));
  }
}
