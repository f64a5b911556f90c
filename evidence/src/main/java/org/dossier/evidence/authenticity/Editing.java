package org.dossier.evidence.authenticity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;

/** Who made an Office file and saved it last, and how long it says that it was worked on. */
final class Editing {
  /** Nobody writes so many words in a minute. */
  private static final int WORDS_A_MINUTE = 200;

  /** Fewer may be typed into a form. */
  private static final int FEWEST_WORDS = 400;

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}]+");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");

  private Editing() {}

  static void observe(Document document, List<Page> pages, List<Observation> seen) {
    lastSaved(document, seen);
    String minutes = document.metadata().getOrDefault("extended-properties:TotalTime", "");
    String revision = document.metadata().getOrDefault("cp:revision", "");
    if (!MINUTES.matcher(minutes).matches() || revision.isEmpty()) {
      return; // by a program that does not count
    }
    int spent = Math.max(1, Integer.parseInt(minutes));
    long words = words(pages);
    if (words >= FEWEST_WORDS && words > (long) spent * WORDS_A_MINUTE) {
      seen.add(
          Observation.ofWhole(
              SignalKind.EDITING,
              String.format(
                  Locale.ROOT,
                  "the file says that it was worked on for %s minutes, and holds %,d words",
                  minutes,
                  words)));
    }
  }

  private static void lastSaved(Document document, List<Observation> seen) {
    String author = document.metadata().getOrDefault("dc:creator", "").strip();
    String last = document.metadata().getOrDefault("meta:last-author", "").strip();
    Instant saved = document.modified();
    LocalDate date = document.date();
    if (author.isEmpty()
        || last.isEmpty()
        || author.equalsIgnoreCase(last)
        || saved == null
        || date == null
        || document.dateFrom() != DateFrom.TEXT) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(saved, ZoneOffset.UTC);
    long after = ChronoUnit.DAYS.between(date, day);
    if (after > FileTimes.DAYS_AFTER) {
      seen.add(
          Observation.ofWhole(
              SignalKind.EDITING,
              String.format(
                  Locale.ROOT,
                  "the text is dated %s, the file was made by %s, and saved last by %s on %s, %,d"
                      + " days later",
                  date,
                  author,
                  last,
                  day,
                  after)));
    }
  }

  private static long words(List<Page> pages) {
    return pages.stream().mapToLong(page -> WORD.matcher(page.text()).results().count()).sum();
  }
}
