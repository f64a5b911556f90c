package org.dossier.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What walking the custody log found. */
public sealed interface CustodyCheck {
  /**
   * Every line is as it was written.
   *
   * @param head the hash of the last line
   */
  record Intact(long lines, String head) implements CustodyCheck {}

  /**
   * A line isn't.
   *
   * @param line the first such, counted from 1
   * @param reason for a person
   */
  record Broken(long line, String reason) implements CustodyCheck {}

  /** Walks the log at {@code file}. */
  static CustodyCheck of(Path file) throws IOException {
    return of(file, _ -> {});
  }

  /**
   * Walks the log.
   *
   * @param sink gets every line up to the first that is not as it was written
   */
  static CustodyCheck of(Path file, Consumer<CustodyEntry> sink) throws IOException {
    long lines = 0;
    String head = CustodyLine.NONE;
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 || line.size() > 0; b = in.read()) {
        if (b >= 0 && b != '\n') {
          line.write(b);
          continue;
        }
        lines++;
        String text = line.toString(StandardCharsets.ISO_8859_1);
        String fault =
            b < 0 ? "it was cut off while it was written" : CustodyLine.fault(text, head);
        if (fault != null) {
          return new Broken(lines, fault);
        }
        head = String.valueOf(CustodyLine.entryHash(text));
        sink.accept(CustodyLine.entry(lines, text, head));
        line.reset();
      }
    }
    return new Intact(lines, head);
  }
}
