package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The way of a letter, as its servers wrote it into its head. */
class MailWayTest {
  @Test
  void theFirstAndTheLastServerAndTheSealAreKept() {
    SortedMap<String, String> said =
        metadata(
            """
            Received: from b.example by c.example; Tue, 14 Nov 2023 10:20:00 +0300
            Received: from a.example by b.example; Tue, 14 Nov 2023 10:16:00 +0300 (MSK)
            DKIM-Signature: v=1; a=rsa-sha256; d=lamps.example; s=one; bh=abc=
            From: Greta Holm <g@lamps.example>
            Date: Tue, 14 Nov 2023 10:15:00 +0300

            The lamps are lit.
            """);

    assertThat(said)
        .containsEntry("Received:first", "2023-11-14T07:16:00Z")
        .containsEntry("Received:last", "2023-11-14T07:20:00Z")
        .containsEntry("DKIM-Signature", "lamps.example");
  }

  @Test
  void aLetterThatNeverTravelledSaysNothingOfItsWay() {
    assertThat(metadata("From: a@lamps.example\nDate: Tue, 14 Nov 2023 10:15:00 +0300\n\nDraft"))
        .containsOnlyKeys("Date", "From");
  }

  private static SortedMap<String, String> metadata(String mail) {
    var outcome =
        DocumentReaders.standard(ReadSettings.standard())
            .read("x.eml", mail.getBytes(StandardCharsets.UTF_8));
    return ((ReadOutcome.Processed) outcome).contents().metadata();
  }
}
