package org.dossier.evidence;

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
import org.dossier.evidence.check.TravelClaim.Place;

/**
 * Where well-known cities lie, and what time they keep. The list and its sources: {@code
 * cities.md}.
 */
final class Cities {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Place, String> englishNames = new HashMap<>();

  private Cities(BufferedReader rows) throws IOException {
    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
      if (!row.startsWith("#")) {
        String[] cells = row.split("\t");
        var place = new Place(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
        englishNames.putIfAbsent(place, cells[2]);
        for (int i = 2; i < cells.length; i++) {
          places.putIfAbsent(NameKey.folded(cells[i]), place);
        }
      }
    }
  }

  static Cities load() {
    var stream = Objects.requireNonNull(Cities.class.getResourceAsStream("cities.tsv"));
    try (var rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Cities(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose clocks a place of this list keeps; empty where that isn't sure. */
  Optional<ZoneId> zone(Place place) {
    return Optional.ofNullable(englishNames.get(place)).flatMap(CityZones.standard()::find);
  }

  /** "Moscow" as well as "Moscow, Russia"; empty for a place that isn't known. */
  Optional<Place> find(String name) {
    Place whole = places.get(NameKey.folded(name));
    int comma = name.indexOf(',');
    return whole == null && comma > 0
        ? Optional.ofNullable(places.get(NameKey.folded(name.substring(0, comma))))
        : Optional.ofNullable(whole);
  }
}
