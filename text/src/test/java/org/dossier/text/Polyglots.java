package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.tika.mime.MimeTypes;
import org.w3c.dom.Element;

/** Each mark that the detectors know, where it would be found, in an otherwise plain file. */
final class Polyglots {
  private static final int FEWEST = 150;

  private Polyglots() {}

  /** No such file is told at a glance to be something else than all detectors tell. */
  static void requireToldAlike(byte[] plain, int weakest) throws Exception {
    var types = new MediaTypes();
    List<String> wrong = new ArrayList<>();
    List<byte[]> files = over(plain, weakest);
    for (byte[] file : files) {
      String full = types.detectFully(new Source("a", "", file));
      String told = types.detect(new Source("a", "", file));
      if (!told.equals(full)) {
        wrong.add(
            told + " for " + full + ": " + new String(file, 0, 90, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(files).hasSizeGreaterThan(FEWEST);
    assertThat(wrong).isEmpty();
  }

  /**
   * @param weakest the lowest priority of a mark that could win against the plain file's
   */
  private static List<byte[]> over(byte[] plain, int weakest) throws Exception {
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
        if (priority.isEmpty() || Integer.parseInt(priority) >= weakest) {
          plant(magic, plain, files);
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
          // The first bytes stay the plain file's: what would have to replace them is another file.
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
}
