package org.dossier.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.jspecify.annotations.Nullable;

/** What the second record that a PDF keeps of itself says, held against the first. */
final class PdfXmp {
  /** A larger record holds pictures. */
  private static final int MOST_BYTES = 1 << 20;

  /** Programs differ by seconds, and by time zones that they leave out. */
  private static final Duration SAME = Duration.ofHours(26);

  private PdfXmp() {}

  static List<Observation> observations(PDDocument document) {
    String xmp = text(document.getDocumentCatalog().getMetadata());
    List<Observation> seen = new ArrayList<>();
    if (!xmp.isEmpty()) {
      PDDocumentInformation said = document.getDocumentInformation();
      times(seen, "made", said.getCreationDate(), value(xmp, "xmp:CreateDate", "xap:CreateDate"));
      times(
          seen,
          "changed",
          said.getModificationDate(),
          value(xmp, "xmp:ModifyDate", "xap:ModifyDate"));
      names(seen, "producer", said.getProducer(), value(xmp, "pdf:Producer"));
    }
    return seen;
  }

  private static void times(
      List<Observation> seen, String what, @Nullable Calendar said, @Nullable String other) {
    Instant one = said == null ? null : said.toInstant();
    Instant two = other == null ? null : instant(other);
    if (one != null && two != null && Duration.between(one, two).abs().compareTo(SAME) > 0) {
      seen.add(
          Observation.ofWhole(
              SignalKind.METADATA_CONFLICT,
              String.format(
                  Locale.ROOT,
                  "one record in the file says that it was %s on %s, the other on %s",
                  what,
                  day(one),
                  day(two))));
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static void names(
      List<Observation> seen, String what, @Nullable String one, @Nullable String two) {
    if (one != null && two != null && !bare(one).isEmpty() && !bare(two).isEmpty()) {
      boolean same = bare(one).contains(bare(two)) || bare(two).contains(bare(one));
      if (!same) {
        seen.add(
            Observation.ofWhole(
                SignalKind.METADATA_CONFLICT,
                String.format(
                    Locale.ROOT,
                    "one record in the file names “%s” as its %s, the other “%s”",
                    one.strip(),
                    what,
                    two.strip())));
      }
    }
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String text(@Nullable PDMetadata metadata) {
    if (metadata == null) {
      return "";
    }
    try (InputStream in = metadata.createInputStream()) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      return ""; // Damaged: it says nothing.
    }
  }

  /** Of an element or an attribute, the first of these names that has one. */
  private static @Nullable String value(String xmp, String... names) {
    for (String name : names) {
      Matcher found =
          Pattern.compile(
                  "<" + name + ">([^<]{1,500})<|\\b" + name + "\\s*=\\s*[\"']([^\"']{1,500})")
              .matcher(xmp);
      if (found.find()) {
        return unescaped(found.group(1) == null ? found.group(2) : found.group(1));
      }
    }
    return null;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static @Nullable Instant instant(String text) {
    String t = text.strip();
    try {
      if (t.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})")) {
        return OffsetDateTime.parse(t).toInstant();
      }
      if (t.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+")) {
        return LocalDateTime.parse(t).toInstant(ZoneOffset.UTC);
      }
      return t.matches("\\d{4}-\\d{2}-\\d{2}")
          ? LocalDate.parse(t).atStartOfDay().toInstant(ZoneOffset.UTC)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
