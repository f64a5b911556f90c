package org.dossier.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.model.Page;

/** Text without markup, in whatever encoding: one page, character for character. */
final class PlainTextFormat implements Format {
  /** In bytes; texts that are larger come in parts, unless they may not be cut. */
  private static final int MOST = 64 << 20;

  private final MediaTypes mediaTypes;

  PlainTextFormat(MediaTypes mediaTypes) {
    this.mediaTypes = mediaTypes;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("text/") || mediaTypes.isText(mediaType);
  }

  @Override
  public boolean needsWhole() {
    return false;
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    byte[] head = source.head(MOST);
    if (head.length < source.size()) {
      quota.miss(
          String.format(
              Locale.ROOT, "the text after the first %,d MB was not read", head.length >> 20));
    }
    return asItStands(source, head, quota);
  }

  static ReadOutcome asItStands(Source source, Quota quota) {
    return asItStands(source, source.bytes(), quota);
  }

  private static ReadOutcome asItStands(Source source, byte[] bytes, Quota quota) {
    Encoding encoding = Encoding.of(bytes);
    String decoded = encoding.decode(bytes).replace("\r\n", "\n");
    Optional<Mojibake.Repair> repair = Mojibake.of(decoded);
    String text = quota.admit(repair.map(Mojibake.Repair::text).orElse(decoded));
    Page page = Page.flowing(1, text);
    if (repair.isPresent()) {
      page = page.withNote(repair.get().note());
    }
    if (DelimitedTable.is(source.mediaType())) {
      page = page.withTables(DelimitedTable.of(text).map(List::of).orElse(List.of()));
    }
    var metadata = new TreeMap<String, String>();
    metadata.put("encoding", encoding.charset().name());
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, List.of(page), List.of(), metadata));
  }
}
