package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

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
    List<String> wrong = new ArrayList<>();
    int planted = 0;
    for (byte[] file : polyglots()) {
      planted++;
      String full = types.detectFully(new Source("a", "", file));
      String told = types.detect(new Source("a", "", file));
      if (!told.equals(full)) {
        wrong.add(
            told + " for " + full + ": " + new String(file, 0, 60, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(planted).isGreaterThan(150);
    assertThat(wrong).isEmpty();
  }

  private static List<byte[]> polyglots() throws Exception {
    List<byte[]> files = new ArrayList<>();
    try (InputStream in = MimeTypes.class.getResourceAsStream("tika-mimetypes.xml")) {
      var magics =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("magic");
      for (int i = 0; i < magics.getLength(); i++) {
        var magic = (Element) magics.item(i);
        String priority = magic.getAttribute("priority");
        if (priority.isEmpty() || Integer.parseInt(priority) >= PDF_PRIORITY) {
          plant(magic, pdf(), files);
        }
      }
    }
    return files;
  }

  /** Every match planted over its parents' ones, at the first and the last of its places. */
  private static void plant(Element parent, byte[] under, List<byte[]> files) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element match) || !match.getTagName().equals("match")) {
        continue;
      }
      byte[] value = value(match);
      String[] places = match.getAttribute("offset").split(":");
      for (String place : places) {
        int at = place.isEmpty() ? 0 : Integer.parseInt(place);
        boolean onlyThere =
            match.getAttribute("offset").matches("0?") && parent.getTagName().equals("magic");
        if (!onlyThere && at + value.length < under.length) {
          byte[] file = under.clone();
          // The first bytes stay a PDF's: what would have to replace them is another file.
          for (int i = Math.max(0, 5 - at); i < value.length; i++) {
            file[at + i] = value[i];
          }
          files.add(file);
          plant(match, file, files);
        }
      }
    }
  }

  private static byte[] value(Element match) {
    String text = match.getAttribute("value");
    String type = match.getAttribute("type");
    if (text.startsWith("0x")) {
      var bytes = new ByteArrayOutputStream();
      for (int i = 2; i + 1 < text.length(); i += 2) {
        bytes.write(Integer.parseInt(text.substring(i, i + 2), 16));
      }
      byte[] value = bytes.toByteArray();
      return type.startsWith("little") ? reversed(value) : value;
    }
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        bytes.write(c);
      } else if (text.charAt(i + 1) == 'x' && i + 3 < text.length()) {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (Character.digit(text.charAt(i + 1), 8) >= 0) {
        int end = i + 1;
        while (end < text.length() && end < i + 4 && Character.digit(text.charAt(end), 8) >= 0) {
          end++;
        }
        bytes.write(Integer.parseInt(text.substring(i + 1, end), 8));
        i = end - 1;
      } else {
        char escaped = text.charAt(++i);
        bytes.write(
            switch (escaped) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> escaped;
            });
      }
    }
    return type.equals("unicodeLE")
        ? bytes.toString(StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE)
        : bytes.toByteArray();
  }

  private static byte[] reversed(byte[] value) {
    byte[] reversed = new byte[value.length];
    for (int i = 0; i < value.length; i++) {
      reversed[i] = value[value.length - 1 - i];
    }
    return reversed;
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
