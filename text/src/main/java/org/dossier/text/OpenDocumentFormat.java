package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** OpenDocument texts, spreadsheets and slides: a sheet and a slide is a page. */
final class OpenDocumentFormat implements Format {
  private static final String FAMILY = "application/vnd.oasis.opendocument.";
  private static final String STAR_OFFICE = "application/vnd.sun.xml.";
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "tif", "svm");

  @Override
  public boolean reads(String mediaType) {
    boolean flat = mediaType.startsWith(FAMILY + "flat");
    return mediaType.startsWith(FAMILY) && !flat || mediaType.startsWith(STAR_OFFICE);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    if (ZipGuard.isBomb(source.bytes())) {
      return new ReadOutcome.Quarantined(source.mediaType(), ZipGuard.REASON);
    }
    var text = new OpenDocumentText(quota);
    var said = new TreeMap<String, String>();
    var objects = new OpenDocumentObjects(quota);
    int pictures = 0;
    boolean found = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        switch (part.getName()) {
          case "content.xml" -> {
            found = true;
            parse(zip, text, quota);
          }
          case "meta.xml" -> parse(zip, new OpenDocumentProperties(said), quota);
          case "META-INF/manifest.xml" -> {
            var locks = new OpenDocumentLocks();
            parse(zip, locks, quota);
            objects.types(locks.types());
            if (locks.found()) {
              return new ReadOutcome.Quarantined(source.mediaType(), "locked with a password");
            }
          }
          default -> {
            pictures += isPicture(part.getName()) ? 1 : 0;
            objects.part(part.getName(), zip);
          }
        }
      }
    }
    if (!found) {
      throw new IOException("its text is missing");
    }
    return outcome(source, quota, text.pages(), said, pictures, objects.files());
  }

  private static ReadOutcome outcome(
      Source source,
      Quota quota,
      List<Page> pages,
      SortedMap<String, String> said,
      int pictures,
      List<Embedded> objects) {
    List<Page> admitted = pages.stream().map(quota::admit).toList();
    if (pictures > 0 && admitted.stream().allMatch(page -> page.text().isBlank())) {
      quota.miss("it holds pictures and no text: " + pictures + " pictures were not read");
    }
    return quota.outcome(
        new Contents(
            source.mediaType(),
            said.get("dc:title"),
            instant(said.get("meta:creation-date")),
            instant(said.get("dc:date")),
            admitted,
            objects,
            said));
  }

  /** What was read of a damaged part stands. */
  private static void parse(InputStream part, DefaultHandler handler, Quota quota)
      throws IOException {
    var open =
        new FilterInputStream(part) {
          @Override
          public void close() {}
        };
    try {
      XMLReaderUtils.parseSAX(open, handler, new ParseContext());
    } catch (MarkupText.Enough e) {
      quota.miss("what lies beyond the limits of length or time was not read");
    } catch (SAXException | TikaException e) {
      quota.miss("a part of it is damaged, and what follows the damage was not read");
    }
  }

  private static boolean isPicture(String name) {
    int dot = name.lastIndexOf('.');
    boolean thumbnail = name.startsWith("Thumbnails/");
    return !thumbnail && PICTURES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Its clock time has no zone: it's taken as UTC. */
  private static @Nullable Instant instant(@Nullable String time) {
    if (time == null) {
      return null;
    }
    try {
      return time.endsWith("Z")
          ? Instant.parse(time)
          : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
