package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.language.packs.Languages;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose report a paper prints. */
class CreditsTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());
  private static final DocumentId DOCUMENT = new DocumentId("c".repeat(64));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOLLIN, May 5, 2023 (Reuters) - Norvane sold 24 tanks to Kordia.",
        "Tanks for Kordia\nBy Anna Hale, Reuters\n\nNorvane sold 24 tanks to Kordia.",
        "Tanks for Kordia\n\nNorvane sold 24 tanks to Kordia.\n\nSource: Reuters",
        "Norvane sold 24 tanks to Kordia.\n\n(Reuters)",
      })
  void anAgencyTellsWhatBearsItsCredit(String text) {
    assertThat(tellers(text, "en")).contains("Reuters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "МОСКВА, 5 мая 2023 г. /ТАСС/. Россия продала Ирану 24 танка.",
        "Танки для Ирана\n\nРоссия продала Ирану 24 танка.\n\nИсточник: ТАСС",
      })
  void soInRussian(String text) {
    assertThat(tellers(text, "ru")).contains("ТАСС");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOLLIN (Kordia) - Norvane sold 24 tanks to Kordia.",
        "By Anna Hale\n\nNorvane sold 24 tanks to Kordia.",
        "Norvane sold 24 tanks to Kordia (AP reported the price).",
        "Norvane sold 24 tanks to Kordia.\n\nHOLLIN, May 5 (Reuters) - It rains.",
      })
  void othersDoNot(String text) {
    assertThat(tellers(text, "en")).isEmpty();
  }

  private static List<String> tellers(String text, String language) {
    var page = Page.flowing(1, text).withLanguage(language);
    List<Claim> claims =
        EXTRACTOR
            .extract(new DocumentText(DOCUMENT, List.of(page), LocalDate.of(2023, 6, 14)))
            .claims();
    assertThat(claims).isNotEmpty();
    return claims.stream()
        .filter(claim -> claim.kind().equals("transfer"))
        .flatMap(claim -> claim.attribution().stream())
        .map(Attribution::text)
        .distinct()
        .toList();
  }
}
