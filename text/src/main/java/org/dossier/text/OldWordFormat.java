package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Page;

/**
 * Word documents of before 2007; deleted text and comments stand beside the text, insertions and
 * hidden words are noted.
 */
final class OldWordFormat implements Format {
  private static final Set<String> TYPES = Set.of("application/msword");

  /** Each comment starts with a sign that has no letter. */
  private static final String BETWEEN = "[\\s\uFFFD]*";

  private final MarkupFormat markup;

  OldWordFormat(MarkupFormat markup) {
    this.markup = markup;
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    OldWordChanges changes = OldWordChanges.of(source.bytes());
    if (changes.isEmpty()) {
      return markup.read(source, quota);
    }
    return markup.read(
        source,
        quota,
        pages ->
            WordFormat.beside(
                withoutComments(pages, changes.comments()), changes.notes(), changes.beside()));
  }

  /** The parser writes comments as paragraphs behind the text. */
  private static List<Page> withoutComments(List<Page> pages, List<String> comments) {
    if (pages.isEmpty() || comments.isEmpty()) {
      return pages;
    }
    Page last = pages.getLast();
    var pattern = new StringBuilder();
    for (String comment : comments) {
      pattern.append(BETWEEN).append(Pattern.quote(comment).replace(" ", "\\E\\s+\\Q"));
    }
    Matcher written = Pattern.compile(pattern.toString()).matcher(last.text());
    int from = -1;
    int to = -1;
    for (boolean found = written.find(Remarks.endOfTables(last)); found; found = written.find()) {
      from = written.start();
      to = written.end();
    }
    if (from < 0) {
      return pages;
    }
    String text = (last.text().substring(0, from) + last.text().substring(to)).stripTrailing();
    List<Page> without = new ArrayList<>(pages.subList(0, pages.size() - 1));
    without.add(Page.flowing(last.number(), text).withTables(last.tables()));
    return without;
  }
}
