package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter is told at a glance only where all detectors would tell the same. */
class PlainMailTest {
  /** Weaker marks lose against a letter's. */
  private static final int MAIL_PRIORITY = 45;

  private final MediaTypes types = new MediaTypes();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Clerk <clerk@example.org>\nTo: b@example.org\nSubject: barges\n\nText",
        "Return-Path: <a@example.org>\r\nFrom: a@example.org\r\n\r\n<html><body>x</body></html>",
        "Received: by example.org\n with SMTP\nDate: Tue, 14 Nov 2023 10:15:00 +0000\n\n\u00E9",
        "Date: Tue, 14 Nov 2023 10:15:00 +0000\nFrom: a@example.org\n\nA %PDF-1.4"
      })
  void theUsualStartsAreTold(String start) throws Exception {
    byte[] file = latin(start);
    assertThat(PlainMail.is(file)).isTrue();
    assertThat(types.detectFully(new Source("a", "", file))).isEqualTo("message/rfc822");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From the minister: we shall not attend.\nTo: all",
        "From: the minister\nWe shall not attend.",
        "From a@example.org Tue Nov 14 10:15:00 2023\nFrom: a@example.org\n\nText",
        "Date: Tue, 14 Nov 2023 10:15:00 +0000\nFrom: a@example.org\n\n%PDF-1.4",
        "From: a@example.org\nTo: b@example.org\n\n\0\u0001"
      })
  void allDetectorsAreAskedAboutOthers(String start) throws Exception {
    byte[] file = latin(start);
    assertThat(PlainMail.is(file)).isFalse();
    assertThat(types.detect(new Source("a", "", file)))
        .isEqualTo(types.detectFully(new Source("a", "", file)));
  }

  @Test
  void noMarkOfAnotherFormatIsOverlooked() throws Exception {
    Polyglots.requireToldAlike(mail(), MAIL_PRIORITY);
  }

  private static byte[] mail() {
    String line = "We agreed on nothing, and will meet again.\n";
    return latin(
        "From: Clerk <clerk@example.org>\nTo: b@example.org\nSubject: barges\n\n"
            + line.repeat(40_000 / line.length()));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
