package org.dossier.evidence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Value;

/** A weekday that stands beside a full date must be that date's. */
final class WeekdayCheck implements Check {
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_AND_YEAR =
      Pattern.compile("\\b\\d{1,2}\\b.*\\b\\d{4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b");

  @Override
  public Optional<org.dossier.model.Finding.Check> of(Claim claim, Carrier document) {
    for (Filler filler : claim.role("date")) {
      Matcher weekday = WEEKDAY.matcher(filler.text());
      if (filler.value() instanceof Value.Date date
          && date.from() != null
          && date.from().equals(date.to())
          && weekday.find()
          && DAY_AND_YEAR.matcher(filler.text()).find()) {
        return Optional.of(compare(weekday.group(1), date.from()));
      }
    }
    return Optional.empty();
  }

  private static org.dossier.model.Finding.Check compare(String written, LocalDate day) {
    DayOfWeek named = DayOfWeek.valueOf(written.toUpperCase(Locale.ROOT));
    boolean right = named == day.getDayOfWeek();
    return new org.dossier.model.Finding.Check(
        "weekday",
        right ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        day
            + " was a "
            + name(day.getDayOfWeek())
            + (right ? "." : ", not a " + name(named) + "."));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
