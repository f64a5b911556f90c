package org.dossier.claims.extract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** What a word comes to that stands for a number where no unit tells of what: "2,706", "no". */
final class BareNumbers {
  private static final Set<String> ROLES = Set.of("quantity", "count", "value");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,12}");
  private static final Map<String, BigDecimal> WORDS =
      Map.of(
          "no", BigDecimal.ZERO, "a", BigDecimal.ONE, "an", BigDecimal.ONE, "one", BigDecimal.ONE);

  private BareNumbers() {}

  /** Null where the role takes no number, or the words are none. */
  static @Nullable Value value(String role, String words) {
    if (!ROLES.contains(role)) {
      return null;
    }
    BigDecimal number = WORDS.get(words.toLowerCase(Locale.ROOT));
    if (number == null && DIGITS.matcher(words).matches()) {
      number = new BigDecimal(words.replace(",", ""));
    }
    return number == null ? null : new Value.Quantity(number, number, null, false);
  }
}
