package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.model.Page;

/**
 * Word documents of 2007 and later: the text as it stands when all changes are accepted; what was
 * deleted and what was commented is a page of its own.
 */
final class WordFormat implements Format {
  private static final String FAMILY =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final Set<String> TYPES =
      Set.of(
          FAMILY + "document",
          FAMILY + "template",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.ms-word.template.macroenabled.12");

  /** Of the page beside the text. */
  static final String BESIDE = "comments and deleted text, which the document's text doesn't have";

  /** Metadata: the numbers of the sessions in which it was edited, of those that it names. */
  private static final String SAVES = "word:rsids";

  /** Metadata: the template that is attached to it, as written. */
  private static final String TEMPLATE = "word:attachedTemplate";

  private final MarkupFormat markup;

  WordFormat(MarkupFormat markup) {
    this.markup = markup;
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    byte[] bytes = source.bytes();
    if (!ZipGuard.isZip(bytes) || ZipGuard.isBomb(bytes)) {
      return markup.read(source, quota);
    }
    var revisions = new WordRevisions();
    byte[] settled;
    try {
      settled = OfficePackage.changed(bytes, revisions::settled);
    } catch (IOException e) {
      return markup.read(source, quota); // It says what is wrong, and reads what can be read.
    }
    return markup
        .read(
            new Source(source.name(), source.mediaType(), settled),
            quota,
            pages -> beside(pages, revisions.notes(), revisions.beside()))
        .withContents(
            contents -> {
              Contents seen = contents.withObservations(revisions.observations());
              if (!revisions.saves().isEmpty()) {
                seen = seen.withMetadata(SAVES, revisions.saves());
              }
              return revisions.template().isEmpty()
                  ? seen
                  : seen.withMetadata(TEMPLATE, revisions.template());
            });
  }

  /** The pages with notes on the first, and a page more where there's something beside them. */
  static List<Page> beside(List<Page> pages, List<String> notes, List<String> beside) {
    List<Page> all = new ArrayList<>(pages);
    if (!all.isEmpty()) {
      Page first = all.getFirst();
      for (String note : notes) {
        first = first.withNote(note);
      }
      all.set(0, first);
    }
    if (!beside.isEmpty()) {
      String text = String.join("\n\n", beside);
      all.add(Page.flowing(all.size() + 1, text).withNote(BESIDE));
    }
    return all;
  }
}
