package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF is told at a glance only where all detectors would tell the same. */
class PlainPdfTest {
  private static final int SIZE = 40_000;

  /** Weaker marks lose against a PDF's. */
  private static final int PDF_PRIORITY = 50;

  private final MediaTypes types = new MediaTypes();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<<",
        "%PDF-1.7\r\n%\u00B5\u00B5\u00B5\u00B5\r\n12 0 obj\r\n",
        "%PDF-2.0\n1 0 obj <<"
      })
  void theUsualStartsAreTold(String start) {
    assertThat(PlainPdf.is(latin(start))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "junk\n%PDF-1.4\n1 0 obj",
        "\u00EF\u00BB\u00BF%PDF-1.4\n1 0 obj",
        "%PDF-1.4\n<html><body>",
        "%PDF-1.4 is how such a file starts",
        "%PDF-\nFrom: a@b.example\n",
        "MZ\u0090\0%PDF-1.4\n1 0 obj"
      })
  void allDetectorsAreAskedAboutOthers(String start) throws Exception {
    byte[] file = latin(start);

    assertThat(PlainPdf.is(file)).isFalse();
    assertThat(types.detect(new Source("a", "", file)))
        .isEqualTo(types.detectFully(new Source("a", "", file)));
  }

  /** Each mark that the detectors know, where it would be found, in an otherwise plain PDF. */
  @Test
  void noMarkOfAnotherFormatIsOverlooked() throws Exception {
    Polyglots.requireToldAlike(pdf(), PDF_PRIORITY);
  }

  private static byte[] pdf() {
    byte[] pdf = new byte[SIZE];
    new Random(1).nextBytes(pdf);
    byte[] start =
        latin("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Length 40000 >> stream\n");
    System.arraycopy(start, 0, pdf, 0, start.length);
    return Arrays.copyOf(pdf, SIZE);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
