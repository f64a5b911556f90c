package org.dossier.claims.mentions.ru;

import java.util.List;
import org.dossier.language.Reading;
import org.dossier.language.Token;
import org.jspecify.annotations.Nullable;

/** Cases of readings. */
final class Cases {
  private static final List<String> ALL = List.of("nom", "gen", "dat", "acc", "ins", "loc");

  private Cases() {}

  static @Nullable String of(Reading reading) {
    for (String theCase : ALL) {
      if (reading.has(theCase)) {
        return theCase;
      }
    }
    return null;
  }

  /** Whether a word may stand in this case, or shows none. */
  static boolean mayBe(Token token, String theCase) {
    boolean any = false;
    for (Reading reading : token.readings()) {
      String one = of(reading);
      if (theCase.equals(one)) {
        return true;
      }
      any |= one != null;
    }
    return !any;
  }
}
