package org.dossier.claims.mentions.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.claims.mentions.FoundName;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to Ada.Brandt@orbel-trade.example today.| email| ada.brandt@orbel-trade.example",
        "See https://orbel.example/papers/7?a=1, page 3.| url| https://orbel.example/papers/7?a=1",
        "Pay to GB82 WEST 1234 5698 7654 32 by Friday.| iban| GB82WEST12345698765432",
        "Under contract QPE2D1-18-D-0006, they ship.| contract| QPE2D1-18-D-0006",
        "The tanker Vela (IMO 9074729) sailed.| imo| 9074729",
        "Contract No. 17/03-B was signed.| contract| 17/03-B",
        "passport number AB123456 was stolen| passport| AB123456",
        "Call +44 20 7946 0018 now.| phone| +442079460018"
      })
  void aNumberThatSomebodyAssignedHasItsScheme(String text, String scheme, String value) {
    assertThat(values(text)).containsExactly(new Value.Identifier(scheme.strip(), value.strip()));
  }

  @Test
  void anIbanWhoseCheckDigitsAreWrongIsNone() {
    assertThat(values("Pay to GB83 WEST 1234 5698 7654 32 by Friday.")).isEmpty();
  }

  @Test
  void wordsWithoutANumberAreNoIdentifier() {
    assertThat(values("The contract no longer holds, and no order was given.")).isEmpty();
  }

  private static List<Value> values(String text) {
    return IdentifierRules.find(text).stream().map(FoundName::value).toList();
  }
}
