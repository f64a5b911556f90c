package org.dossier.text;

import java.io.IOException;

/** RTF; deleted text and comments stand beside the text, insertions and hidden words are noted. */
final class RichTextFormat implements Format {
  private final MarkupFormat markup;

  RichTextFormat(MarkupFormat markup) {
    this.markup = markup;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/rtf");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    if (!RichTextMarking.isWanted(source.bytes())) {
      return markup.read(source, quota);
    }
    var marking = new RichTextMarking(source.bytes());
    var marked = new Source(source.name(), source.mediaType(), marking.marked());
    var changes = new RichTextChanges(marking);
    return markup.read(
        marked,
        quota,
        changes,
        pages -> WordFormat.beside(pages, changes.notes(), changes.beside()));
  }
}
