package org.dossier.evidence.authenticity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/** Programs and typefaces with the day since when there are any: releases.tsv. */
final class Software {
  private static final List<Software> ALL = load();

  private final boolean font;
  private final Pattern pattern;
  private final LocalDate since;

  private Software(boolean font, Pattern pattern, LocalDate since) {
    this.font = font;
    this.pattern = pattern;
    this.since = since;
  }

  static void observe(Document document, List<Observation> seen) {
    LocalDate date = document.date();
    if (date == null || document.dateFrom() != DateFrom.TEXT) {
      return;
    }
    for (String key :
        List.of("pdf:Producer", "xmp:CreatorTool", "extended-properties:Application")) {
      String program = document.metadata().get(key);
      for (Software known : ALL) {
        if (program != null
            && !known.font
            && known.since.isAfter(date)
            && known.pattern.matcher(program).find()) {
          seen.add(
              Observation.ofWhole(
                  SignalKind.SOFTWARE_DATE,
                  String.format(
                      Locale.ROOT,
                      "the text is dated %s, but “%s”, which made the file, came out on %s",
                      date,
                      program,
                      known.since)));
          break;
        }
      }
    }
    for (String name : document.metadata().getOrDefault("pdf:fonts", "").split("; ")) {
      for (Software known : ALL) {
        if (known.font && known.since.isAfter(date) && known.pattern.matcher(name).find()) {
          seen.add(
              Observation.ofWhole(
                  SignalKind.SOFTWARE_DATE,
                  String.format(
                      Locale.ROOT,
                      "the text is dated %s, but the typeface %s, in which it is set, came out on %s",
                      date,
                      name,
                      known.since)));
        }
      }
    }
  }

  private static List<Software> load() {
    List<Software> all = new ArrayList<>();
    try (InputStream in = Software.class.getResourceAsStream("releases.tsv")) {
      if (in == null) {
        throw new IllegalStateException("releases.tsv is missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", 4);
          all.add(
              new Software(
                  cells[0].equals("font"),
                  Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE),
                  LocalDate.parse(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }
}
