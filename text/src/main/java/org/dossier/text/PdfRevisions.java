package org.dossier.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossier.model.Page;

/**
 * The earlier states of a PDF to which later ones were appended: each is a whole file, and what was
 * changed since can be seen in it. Filling in a form and signing append as well.
 */
final class PdfRevisions {
  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] START = "startxref".getBytes(StandardCharsets.US_ASCII);

  /** The number of the state's table stands right before its end. */
  private static final int FAR = 64;

  /** A file full of ends is looked at so far: each may take a look at the whole file. */
  private static final int MOST_LOOKS = 50;

  /** Of all earlier states of one file together; larger files are not looked through for any. */
  static final long MOST_BYTES = 64 << 20;

  /**
   * What an earlier state is called inside the file; it's not looked into for states of its own.
   */
  private static final Pattern NAME = Pattern.compile("revision-\\d+\\.pdf");

  private PdfRevisions() {}

  /** Where each earlier state ends, the first one first. */
  static List<Integer> ends(String name, byte[] bytes) {
    List<Integer> ends = new ArrayList<>();
    if (NAME.matcher(name).matches()) {
      return ends;
    }
    int looks = 0;
    for (int at = find(bytes, END, 0);
        at >= 0 && looks < MOST_LOOKS;
        at = find(bytes, END, at + 1)) {
      int end = afterLine(bytes, at + END.length);
      if (end < bytes.length && isContinued(bytes, at, end)) {
        ends.add(end);
      }
      looks++;
    }
    return ends;
  }

  /** The earlier states as files, as many as there's room for, the latest before others. */
  static List<Embedded> files(byte[] bytes, List<Integer> ends, Quota quota) {
    List<Embedded> files = new ArrayList<>();
    long room = MOST_BYTES;
    for (int number = ends.size(); number > 0; number--) {
      int end = ends.get(number - 1);
      room -= end;
      if (room < 0 || !quota.admitsEmbedded(end)) {
        break;
      }
      files.addFirst(
          new Embedded(
              String.format(Locale.ROOT, "revision-%d.pdf", number), Arrays.copyOf(bytes, end)));
    }
    return files;
  }

  /** The pages, the first with a note on the revisions. */
  static List<Page> noted(List<Page> pages, List<Integer> ends) {
    if (ends.isEmpty() || pages.isEmpty()) {
      return pages;
    }
    List<Page> noted = new ArrayList<>(pages);
    noted.set(
        0,
        noted
            .getFirst()
            .withNote(
                String.format(
                    Locale.ROOT,
                    "changed after it was made: %d earlier %s inside the file",
                    ends.size(),
                    ends.size() == 1 ? "state is" : "states are")));
    return noted;
  }

  /** True when a later table says that it continues the one that ends here. */
  private static boolean isContinued(byte[] bytes, int mark, int end) {
    int start = find(bytes, START, Math.max(0, mark - FAR));
    if (start < 0 || start > mark) {
      return false;
    }
    String number =
        new String(
                bytes, start + START.length, mark - start - START.length, StandardCharsets.US_ASCII)
            .strip();
    if (!number.matches("[1-9]\\d{0,9}")) {
      return false;
    }
    for (String blank : List.of(" ", "")) {
      byte[] before = ("/Prev" + blank + number).getBytes(StandardCharsets.US_ASCII);
      for (int at = find(bytes, before, end); at >= 0; at = find(bytes, before, at + 1)) {
        int next = at + before.length;
        if (next >= bytes.length || bytes[next] < '0' || bytes[next] > '9') {
          return true;
        }
      }
    }
    return false;
  }

  private static int afterLine(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && end < at + 2 && (bytes[end] == '\r' || bytes[end] == '\n')) {
      end++;
    }
    return end;
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    int last = bytes.length - wanted.length;
    for (int i = from; i <= last; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
