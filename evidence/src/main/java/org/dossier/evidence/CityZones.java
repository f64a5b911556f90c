package org.dossier.evidence;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whose clocks a city keeps. The list and its sources: {@code cities.md}. */
final class CityZones {
  /** Two times are in use, or which one is depends on whom one asks. */
  private static final Set<String> DISPUTED =
      Set.of("urumqi", "simferopol", "sevastopol", "donetsk", "mariupol");

  private final Map<String, ZoneId> zones = new HashMap<>();

  private CityZones() {}

  /** Few troves have two times of day to compare. */
  private static final class Loaded {
    static final CityZones ALL = load();
  }

  /** Read on first use. */
  static CityZones standard() {
    return Loaded.ALL;
  }

  private static CityZones load() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    var all = new CityZones();
    var names = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        new TreeSet<>(
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      String city = names.getExemplarLocationName(zone);
      if (city != null && known.contains(zone)) {
        all.add(city, ZoneId.of(zone));
      }
    }
    var stream = Objects.requireNonNull(CityZones.class.getResourceAsStream("city-zones.tsv"));
    try (var rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (!row.startsWith("#")) {
          String[] cells = row.split("\t");
          for (int i = 1; i < cells.length; i++) {
            all.add(cells[i], ZoneId.of(cells[0]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void add(String city, ZoneId zone) {
    String key = NameKey.folded(city);
    if (!DISPUTED.contains(key)) {
      zones.putIfAbsent(key, zone);
    }
  }

  Optional<ZoneId> find(String englishName) {
    return Optional.ofNullable(zones.get(NameKey.folded(englishName)));
  }
}
