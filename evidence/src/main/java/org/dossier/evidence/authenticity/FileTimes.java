package org.dossier.evidence.authenticity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/** The times of making and changing that a file states, beside each other and its text's date. */
final class FileTimes {
  /** A clean copy is often made some days after a paper's date. */
  static final int DAYS_AFTER = 30;

  /** A PDF is made to be final: one changed so much later was taken up again. */
  private static final int DAYS_CHANGED = 30;

  private FileTimes() {}

  static void observe(Document document, List<Observation> seen) {
    Instant made = document.created();
    Instant changed = document.modified();
    if (document.metadata().containsKey("Message-ID") || document.metadata().containsKey("Date")) {
      return; // of a letter these are the times of its sending
    }
    if (made != null && changed != null) {
      if (changed.isBefore(made.minus(1, ChronoUnit.MINUTES))) {
        seen.add(
            whole(
                "the file says that it was changed on %s, before it was made on %s",
                changed, made));
      }
      long days = ChronoUnit.DAYS.between(made, changed);
      if (days > DAYS_CHANGED && "application/pdf".equals(document.mediaType())) {
        seen.add(
            Observation.ofWhole(
                SignalKind.METADATA_DATES,
                String.format(
                    Locale.ROOT,
                    "the file was changed on %s, %,d days after it was made on %s",
                    day(changed),
                    days,
                    day(made))));
      }
    }
    LocalDate date = document.date();
    if (made != null && date != null && document.dateFrom() == DateFrom.TEXT) {
      long after = ChronoUnit.DAYS.between(date, day(made));
      if (after > DAYS_AFTER) {
        seen.add(
            Observation.ofWhole(
                SignalKind.METADATA_DATES,
                String.format(
                    Locale.ROOT,
                    "the text is dated %s, the file was made on %s, %,d days later",
                    date,
                    day(made),
                    after)));
      }
    }
  }

  private static Observation whole(String sentence, Instant one, Instant two) {
    return Observation.ofWhole(
        SignalKind.METADATA_DATES, String.format(Locale.ROOT, sentence, day(one), day(two)));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
