package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Repairs a text that somebody read in a wrong encoding and saved again: its characters go back to
 * the bytes they were made of, and those are read as they should have been. UTF-8 proves itself,
 * since hardly any other text makes whole sequences of it; else the repaired text must look far
 * more like one than before.
 */
final class Mojibake {
  private static final List<Charset> WRONG =
      charsets("windows-1252", "windows-1251", "IBM866", "KOI8-R", "windows-1250");
  private static final List<Charset> RIGHT =
      charsets("windows-1251", "KOI8-R", "IBM866", "GB18030");

  /** By how much a repair must look better that UTF-8 doesn't prove. */
  private static final double FAR_BETTER = 0.5;

  /** Of letters beyond ASCII: fewer prove nothing. */
  private static final int ENOUGH_LETTERS = 8;

  private Mojibake() {}

  /**
   * A repaired text.
   *
   * @param note what was done, for a person
   */
  record Repair(String text, String note) {}

  /** How bytes that mean something were misread. */
  private record Misreading(Charset wrong, Charset right) {
    String told() {
      return right.name() + " read as " + wrong.name();
    }
  }

  /** Of the whole text, or else of those lines that need it; empty where none does. */
  static Optional<Repair> of(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    Optional<Misreading> whole = misreading(text);
    if (whole.isPresent()) {
      return Optional.of(
          new Repair(
              reread(text, whole.get()).orElse(text),
              "the text was encoded twice (" + whole.get().told() + ") and was repaired"));
    }
    return ofLines(text);
  }

  private static Optional<Repair> ofLines(String text) {
    var repaired = new StringBuilder();
    int count = 0;
    String how = "";
    for (String line : text.split("\n", -1)) {
      Optional<Misreading> found =
          line.chars().allMatch(c -> c < 0x80)
              ? Optional.empty()
              : misreading(line).filter(m -> m.right().equals(StandardCharsets.UTF_8));
      if (found.isPresent()) {
        count++;
        how = found.get().told();
      }
      repaired.append(found.flatMap(m -> reread(line, m)).orElse(line)).append('\n');
    }
    repaired.setLength(repaired.length() - 1);
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Repair(
                repaired.toString(),
                String.format(
                    Locale.ROOT,
                    "%d of its lines were encoded twice (%s) and were repaired",
                    count,
                    how)));
  }

  private static Optional<Misreading> misreading(String text) {
    double before = TextLikeness.of(text);
    for (Charset wrong : WRONG) {
      var candidate = new Misreading(wrong, StandardCharsets.UTF_8);
      Optional<String> reread = reread(text, candidate);
      if (reread.isPresent() && TextLikeness.of(reread.get()) >= before) {
        return Optional.of(candidate);
      }
    }
    if (text.chars().filter(c -> c >= 0x80 && Character.isLetter(c)).count() < ENOUGH_LETTERS) {
      return Optional.empty();
    }
    Misreading best = null;
    double most = before + FAR_BETTER;
    for (Charset wrong : WRONG) {
      for (Charset right : RIGHT) {
        var candidate = new Misreading(wrong, right);
        double after =
            wrong.equals(right)
                ? before
                : reread(text, candidate).map(TextLikeness::of).orElse(before);
        if (after > most) {
          most = after;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<String> reread(String text, Misreading misreading) {
    try {
      Optional<byte[]> bytes = bytes(text, misreading.wrong());
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              misreading.right().newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Bytes that an encoding gives no meaning to come through as control characters. */
  private static Optional<byte[]> bytes(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || c < 0xA0 && !encoder.canEncode(c)) {
        bytes.write(c);
      } else if (encoder.canEncode(c)) {
        ByteBuffer encoded = charset.encode(CharBuffer.wrap(new char[] {c}));
        bytes.write(encoded.array(), 0, encoded.limit());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.toByteArray());
  }

  private static List<Charset> charsets(String... names) {
    return List.of(names).stream().map(Charset::forName).toList();
  }
}
