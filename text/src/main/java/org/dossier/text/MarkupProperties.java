package org.dossier.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/** What a document says of itself, from Tika's metadata. */
final class MarkupProperties {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private MarkupProperties() {}

  static ReadOutcome outcome(
      Source source, Quota quota, List<Page> read, Metadata metadata, EmbeddedFiles files) {
    var said = said(metadata);
    if (isRichText(source)) {
      said.keySet().removeIf(name -> name.startsWith("dcterms:"));
    }
    List<Page> pages = pages(read, quota, hidden(metadata));
    if (files.refused() > 0) {
      quota.miss(files.refused() + " embedded files were not taken out: there are too many");
    }
    if (files.unread() > 0) {
      quota.miss(files.unread() + " items inside it were not read: they are of an unknown kind");
    }
    if (files.pictures() > 0 && pages.stream().allMatch(page -> page.text().isBlank())) {
      quota.miss("it holds pictures and no text: " + files.pictures() + " pictures were not read");
    }
    if (MailProperties.isOutlook(source.mediaType())) {
      pages = List.of(Page.flowing(1, MailProperties.page(said, metadata, pages)));
    }
    return quota.outcome(
        new Contents(
            source.mediaType(),
            title(metadata),
            instant(source, metadata, TikaCoreProperties.CREATED),
            instant(source, metadata, TikaCoreProperties.MODIFIED),
            pages,
            files.files(),
            said));
  }

  /** Names of sheets that the program doesn't show unless asked. */
  private static Set<String> hidden(Metadata metadata) {
    var names = new TreeSet<>(List.of(metadata.getValues(Office.HIDDEN_SHEET_NAMES)));
    names.addAll(List.of(metadata.getValues(Office.VERY_HIDDEN_SHEET_NAMES)));
    return names;
  }

  private static List<Page> pages(List<Page> read, Quota quota, Set<String> hidden) {
    List<Page> pages = new ArrayList<>();
    for (Page page : read) {
      Page admitted = quota.admit(page);
      String name = admitted.text().split("\n", 2)[0];
      pages.add(hidden.contains(name) ? admitted.withNote(OpenDocumentText.HIDDEN) : admitted);
    }
    return pages;
  }

  private static TreeMap<String, String> said(Metadata metadata) {
    var said = new TreeMap<String, String>();
    for (String name : new TreeSet<>(List.of(metadata.names()))) {
      String value = String.join("; ", metadata.getValues(name)).strip();
      boolean own = !name.startsWith("X-TIKA") && !name.equals(Metadata.CONTENT_TYPE);
      if (own && !value.isEmpty() && said.size() < MOST) {
        said.put(name, value.length() <= LONGEST ? value : value.substring(0, LONGEST));
      }
    }
    return said;
  }

  private static @Nullable String title(Metadata metadata) {
    String title = metadata.get(TikaCoreProperties.TITLE);
    return title == null || title.isBlank() ? null : title.strip();
  }

  private static @Nullable Instant instant(Source source, Metadata metadata, Property property) {
    Date date = metadata.getDate(property);
    if (date == null) {
      return null;
    }
    Instant instant = date.toInstant();
    return isRichText(source) ? clock(instant).toInstant(ZoneOffset.UTC) : instant;
  }

  private static boolean isRichText(Source source) {
    return source.mediaType().equals("application/rtf");
  }

  /** RTF has clock times without a zone, which Tika takes for the machine's: back to the clock. */
  private static LocalDateTime clock(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
  }
}
