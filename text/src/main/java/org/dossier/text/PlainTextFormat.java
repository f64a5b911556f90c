package org.dossier.text;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.model.Page;

/** Text without markup, in whatever encoding: one page, character for character. */
final class PlainTextFormat implements Format {
  private final MediaTypes mediaTypes;

  PlainTextFormat(MediaTypes mediaTypes) {
    this.mediaTypes = mediaTypes;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("text/") || mediaTypes.isText(mediaType);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) {
    return asItStands(source, quota);
  }

  static ReadOutcome asItStands(Source source, Quota quota) {
    Encoding encoding = Encoding.of(source.bytes());
    String decoded = encoding.decode(source.bytes()).replace("\r\n", "\n");
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
