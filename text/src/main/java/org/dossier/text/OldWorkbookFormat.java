package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Page;

/** Excel workbooks of before 2007: comments keep cell and author, what is hidden is noted. */
final class OldWorkbookFormat implements Format {
  private static final Set<String> TYPES =
      Set.of("application/vnd.ms-excel", "application/vnd.ms-excel.sheet.4");

  private final MarkupFormat markup;

  OldWorkbookFormat(MarkupFormat markup) {
    this.markup = markup;
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    Map<String, OldWorkbookNotes.Sheet> sheets = OldWorkbookNotes.of(source.bytes());
    return markup.read(source, quota, pages -> noted(pages, sheets));
  }

  private static List<Page> noted(List<Page> pages, Map<String, OldWorkbookNotes.Sheet> sheets) {
    List<Page> noted = new ArrayList<>();
    for (Page page : pages) {
      OldWorkbookNotes.Sheet sheet = sheets.get(page.text().split("\n", 2)[0]);
      noted.add(sheet == null ? page : noted(page, sheet));
    }
    return noted;
  }

  private static Page noted(Page page, OldWorkbookNotes.Sheet sheet) {
    Page noted = page;
    if (!sheet.comments().isEmpty()) {
      int end = Remarks.endOfTables(page);
      String text = page.text().substring(0, end) + told(page.text().substring(end), sheet);
      noted = Page.flowing(page.number(), text).withTables(page.tables());
    }
    for (String note : Remarks.hidden(sheet.rows(), sheet.columns())) {
      noted = noted.withNote(note);
    }
    return noted;
  }

  /** The parser writes the words of comments below the cells; here they tell whose and where. */
  private static String told(String below, OldWorkbookNotes.Sheet sheet) {
    var text = new StringBuilder(below);
    for (OldWorkbookNotes.Comment comment : sheet.comments()) {
      String words = comment.words().strip();
      String whole = Remarks.comment(comment.author(), null, comment.cell(), squeezed(words));
      int at = words.isEmpty() ? -1 : text.indexOf(words);
      if (at >= 0) {
        text.replace(at, at + words.length(), whole);
      } else {
        text.append("\n\n").append(whole);
      }
    }
    return text.toString();
  }

  private static String squeezed(String words) {
    return words.replaceAll("\\s+", " ");
  }
}
