package org.dossier.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/** What a document says of itself, from Tika's metadata. */
final class MarkupProperties {
  /** Of a sheet that only a macro can bring to light. */
  static final String VERY_HIDDEN = "a hidden sheet, which the program doesn't list either";

  /** Of a picture made of lines and letters. */
  static final String DRAWING = "a drawing, of which the letters were read";

  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  /** Of the mail server's own: long, and about nobody. */
  private static final String EXCHANGE = Message.MESSAGE_RAW_HEADER_PREFIX + "X-MS-Exchange-";

  private MarkupProperties() {}

  static ReadOutcome outcome(
      Source source, Quota quota, List<Page> read, Metadata metadata, EmbeddedFiles files) {
    var said = said(metadata);
    if (isRichText(source)) {
      said.keySet().removeIf(name -> name.startsWith("dcterms:"));
    }
    List<Page> pages = pages(read, quota, metadata);
    if (files.refused() > 0) {
      quota.miss(files.refused() + " embedded files were not taken out: there are too many");
    }
    if (files.unread() > 0) {
      quota.miss(files.unread() + " items inside it were not read: they are of an unknown kind");
    }
    if (files.pictures() > 0 && pages.stream().allMatch(page -> page.text().isBlank())) {
      quota.miss("it holds pictures and no text: " + files.pictures() + " pictures were not read");
    }
    if (source.mediaType().startsWith("image/")) {
      boolean blank = pages.stream().allMatch(page -> page.text().isBlank());
      pages = blank ? pages : pages.stream().map(page -> page.withNote(DRAWING)).toList();
      if (blank && files.files().isEmpty()) {
        quota.miss("it is a drawing without letters, and was not read");
      }
    }
    if (MailProperties.isOutlook(source.mediaType())) {
      var head = OutlookHead.of(metadata);
      said.putAll(head);
      String body = pages.isEmpty() ? "" : pages.getFirst().text();
      pages = List.of(Page.flowing(1, MailProperties.page(head, body)));
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

  /** With notes on sheets that the program doesn't show unless asked. */
  private static List<Page> pages(List<Page> read, Quota quota, Metadata metadata) {
    var hidden = new HashSet<>(List.of(metadata.getValues(Office.HIDDEN_SHEET_NAMES)));
    var veryHidden = new HashSet<>(List.of(metadata.getValues(Office.VERY_HIDDEN_SHEET_NAMES)));
    List<Page> pages = new ArrayList<>();
    for (Page page : read) {
      Page admitted = quota.admit(page);
      String name = admitted.text().split("\n", 2)[0];
      if (veryHidden.contains(name)) {
        admitted = admitted.withNote(VERY_HIDDEN);
      } else if (hidden.contains(name)) {
        admitted = admitted.withNote(OpenDocumentText.HIDDEN);
      }
      pages.add(admitted);
    }
    return pages;
  }

  private static TreeMap<String, String> said(Metadata metadata) {
    var said = new TreeMap<String, String>();
    for (String name : new TreeSet<>(List.of(metadata.names()))) {
      String value = String.join("; ", metadata.getValues(name)).strip();
      boolean own =
          !name.startsWith("X-TIKA")
              && !name.startsWith(EXCHANGE)
              && !name.equals(Metadata.CONTENT_TYPE);
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
