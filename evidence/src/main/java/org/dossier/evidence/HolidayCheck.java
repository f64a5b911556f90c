package org.dossier.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.evidence.check.PublicHolidays;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Status;
import org.dossier.model.Value;

/** Office work that is dated on a public holiday of the country whose language tells of it. */
final class HolidayCheck implements Check {
  /** What needs an office, a bank or a seal. */
  private static final Set<String> OFFICE = Set.of("agreement", "payment");

  private static final Set<Status> DONE = Set.of(Status.SIGNED, Status.PAID, Status.DONE);

  private static final Map<String, String> COUNTRIES =
      Map.of("ru", "Russia", "zh", "China", "en", "the United States");

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    String country = COUNTRIES.get(claim.language());
    if (country == null || !OFFICE.contains(claim.kind()) || !DONE.contains(claim.status())) {
      return Optional.empty();
    }
    for (Filler filler : claim.role("date")) {
      if (filler.value() instanceof Value.Date date
          && date.from() != null
          && date.from().equals(date.to())
          && !date.approximate()) {
        return check(date.from(), country);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding.Check> check(LocalDate day, String country) {
    List<PublicHolidays.Holiday> all = PublicHolidays.of(day);
    if (all.stream().noneMatch(holiday -> holiday.country().equals(country))) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding.Check(
            "holiday",
            Outcome.UNDECIDABLE,
            day
                + " is a public holiday: "
                + all.stream()
                    .map(holiday -> holiday.name() + " in " + holiday.country())
                    .collect(Collectors.joining(", "))
                + "."));
  }
}
