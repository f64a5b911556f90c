package org.dossier.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dossier.model.Page;

/** Reads files with standard settings, and says what came out. */
final class Read {
  private static final DocumentReader READER =
      DocumentReaders.standard(ReadSettings.standard().withOcr(ReadSettings.Ocr.NEVER));

  private Read() {}

  static ReadOutcome outcome(String name, byte[] bytes) {
    return READER.read(name, bytes);
  }

  static Contents contents(String name, byte[] bytes) {
    return switch (outcome(name, bytes)) {
      case ReadOutcome.Processed(var contents) -> contents;
      case ReadOutcome.Partial(var contents, _) -> contents;
      case ReadOutcome.Quarantined(_, var danger) -> throw new AssertionError(danger);
      case ReadOutcome.Failed(_, var why) -> throw new AssertionError(why);
    };
  }

  static String text(String name, byte[] bytes) {
    return contents(name, bytes).pages().stream().map(Page::text).collect(Collectors.joining("\f"));
  }

  static String reason(String name, byte[] bytes) {
    return switch (outcome(name, bytes)) {
      case ReadOutcome.Processed _ -> "processed";
      case ReadOutcome.Partial(_, var missing) -> "partial: " + missing;
      case ReadOutcome.Quarantined(_, var danger) -> "quarantined: " + danger;
      case ReadOutcome.Failed(_, var why) -> "failed: " + why;
    };
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
