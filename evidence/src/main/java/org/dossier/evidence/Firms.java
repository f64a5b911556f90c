package org.dossier.evidence;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dossier.model.MentionKind;

/**
 * The firms that some document of the trove names with their legal form: {@code JSC "Varnexport"}.
 * A bare "Varnexport" that was taken for a person or a place elsewhere is that firm.
 */
final class Firms {
  private final Set<String> keys = new HashSet<>();
  private final Cities cities = Cities.load();
  private final Set<String> states = new HashSet<>();

  Firms() {
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
      states.add(NameKey.of(MentionKind.LOCATION, name));
    }
  }

  /** Remembers an organization where its name is one word with a legal form. */
  void add(String name) {
    if (NameKey.hasLegalForm(name)) {
      String key = NameKey.of(MentionKind.ORGANIZATION, name);
      boolean oneWord = key.indexOf(' ') < 0 && key.length() > 2;
      if (oneWord && !states.contains(key) && cities.find(key).isEmpty()) {
        keys.add(key);
      }
    }
  }

  /** The keys of their names. */
  Set<String> keys() {
    return Collections.unmodifiableSet(keys);
  }
}
