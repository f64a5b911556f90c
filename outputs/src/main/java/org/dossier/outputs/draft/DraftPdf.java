package org.dossier.outputs.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dossier.outputs.draft.PdfPaper.Run;
import org.dossier.outputs.draft.PdfPaper.Style;
import org.dossier.outputs.report.Html;
import org.dossier.store.CaseException;
import org.dossier.store.Words;

/**
 * A manuscript as a PDF, its notes at the end. The bytes are the same on any machine with the same
 * fonts.
 */
final class DraftPdf {
  private static final Style BODY = new Style(11, false, false, 0);
  private static final Style BOLD = new Style(11, true, false, 0);
  private static final Style SMALL = new Style(9, false, false, 0);
  private static final Style SOFT = new Style(9, false, false, 0.35f);
  private static final Style RAISED = new Style(11, false, true, 0);

  private final PdfPaper paper;
  private final Iterator<Integer> numbers;

  private DraftPdf(PdfPaper paper, int notes) {
    this.paper = paper;
    this.numbers = IntStream.rangeClosed(1, notes).iterator();
  }

  static byte[] file(Manuscript manuscript) throws CaseException {
    try (var faces = new PdfFaces()) {
      Set<Integer> lacking = Set.of();
      var bytes = new ByteArrayOutputStream();
      for (boolean again = true; again; again = !lacking.isEmpty() && bytes.size() == 0) {
        try (var document = new PDDocument()) {
          document.setDocumentId(1L); // else the hour would be in the file
          document.getDocumentInformation().setTitle(manuscript.title());
          var paper = new PdfPaper(document, faces);
          new DraftPdf(paper, manuscript.notes().size()).write(manuscript, lacking);
          paper.close();
          boolean known = !lacking.isEmpty();
          lacking = Set.copyOf(paper.lacking());
          if (known || lacking.isEmpty()) {
            document.save(bytes);
          }
        }
        faces.forget();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new CaseException(
          "the PDF can't be written: " + e.getMessage() + "; take Word or HTML instead", e);
    }
  }

  private void write(Manuscript manuscript, Set<Integer> lacking) throws IOException {
    paper.paragraph(List.of(new Run(manuscript.title(), new Style(22, true, false, 0))), 0, 0, 28);
    paper.space(14);
    if (!lacking.isEmpty()) {
      paper.paragraph(
          List.of(
              new Run(
                  "No font of the machine that wrote this file has "
                      + lacking.size()
                      + " of its characters, which stand here by their numbers, [U+…]. With a font that has them (Noto"
                      + " Sans CJK for Chinese) they are drawn.",
                  BOLD)),
          0,
          0,
          15);
      paper.space(10);
    }
    for (Manuscript.Piece piece : manuscript.pieces()) {
      piece(piece);
    }
    if (!manuscript.notes().isEmpty()) {
      paper.space(18);
      paper.room(80);
      paper.paragraph(List.of(new Run("Notes", new Style(15, true, false, 0))), 0, 0, 20);
      paper.space(6);
      for (int n = 1; n <= manuscript.notes().size(); n++) {
        note(n, manuscript.notes().get(n - 1));
      }
    }
  }

  private void piece(Manuscript.Piece piece) throws IOException {
    switch (piece) {
      case Manuscript.Text(Markup.Block block) -> block(block);
      case Manuscript.Told told -> told(told);
      case Manuscript.Lost(String finding) -> {
        paper.paragraph(
            List.of(new Run("Finding " + finding + " is no longer in the case.", BOLD)), 0, 0, 15);
        paper.space(7);
      }
    }
  }

  private void block(Markup.Block block) throws IOException {
    switch (block) {
      case Markup.Heading(int level, List<Markup.Inline> words) -> {
        paper.space(12);
        float size = level == 1 ? 16 : level == 2 ? 13.5f : 12;
        List<Run> runs = runs(words, new Style(size, true, false, 0));
        paper.room(paper.height(runs, 0, size * 1.3f) + 4 + 2 * 15.5f);
        paper.paragraph(runs, 0, 0, size * 1.3f);
        paper.space(4);
      }
      case Markup.Paragraph(List<Markup.Inline> words) -> {
        paper.paragraph(runs(words, BODY), 0, 0, 15.5f);
        paper.space(7);
      }
      case Markup.Item(String mark, List<Markup.Inline> words) -> {
        List<Run> runs = new ArrayList<>(List.of(new Run(mark + "  ", BODY)));
        runs.addAll(runs(words, BODY));
        paper.paragraph(runs, 24, 14, 15.5f);
        paper.space(3);
      }
    }
  }

  private List<Run> runs(List<Markup.Inline> words, Style style) {
    List<Run> runs = new ArrayList<>();
    for (Markup.Inline inline : words) {
      switch (inline) {
        case Markup.Words(String text, boolean bold) ->
            runs.add(new Run(text, bold ? new Style(style.size(), true, false, 0) : style));
        case Markup.Reference _ -> runs.add(reference());
      }
    }
    return runs;
  }

  private Run reference() {
    int number = numbers.next();
    return new Run(Integer.toString(number), RAISED, number);
  }

  private void told(Manuscript.Told told) throws IOException {
    paper.space(4);
    List<Run> statement = List.of(new Run(told.finding().statement(), BOLD), reference());
    paper.room(paper.height(statement, 0, 15.5f) + 2 * 12.5f);
    paper.paragraph(statement, 0, 0, 15.5f);
    paper.paragraph(
        List.of(
            new Run(
                Words.of(told.finding().standing()).replace('-', ' ')
                    + " · "
                    + told.finding().grade().value()
                    + " "
                    + Manuscript.reason(told.finding())
                    + " · "
                    + (told.finding().roots().size() == 1 ? "root: " : "independent roots: ")
                    + String.join("; ", told.finding().roots()),
                SOFT)),
        12,
        0,
        12.5f);
    for (Manuscript.Clash clash : told.clashes()) {
      paper.paragraph(
          List.of(
              new Run(
                  "Can’t be true together in " + clash.role().replace('-', ' ') + ": ",
                  new Style(9, true, false, 0)),
              new Run(clash.statement() + " (" + String.join("; ", clash.roots()) + ")", SMALL)),
          12,
          0,
          12.5f);
    }
    paper.space(8);
  }

  private void note(int number, Manuscript.Note note) throws IOException {
    paper.place(number);
    switch (note) {
      case Manuscript.Cited cited -> {
        String mark = number + ".  ";
        for (Manuscript.Citation citation : cited.citations()) {
          paper.paragraph(
              List.of(
                  new Run(mark + "“" + citation.claim().quote() + "” ", SMALL),
                  new Run(
                      Html.unturned(citation.place()) + ". SHA-256 " + citation.hash() + ".",
                      SOFT)),
              20,
              mark.isEmpty() ? 0 : 20,
              12);
          mark = "";
        }
        String more = cited.more() > 0 ? "And " + cited.more() + " more that say the same. " : "";
        paper.paragraph(
            List.of(new Run(mark + more + String.join(" ", cited.weight()), SMALL)),
            20,
            mark.isEmpty() ? 0 : 20,
            12);
      }
      case Manuscript.Again(int earlier) ->
          paper.paragraph(
              List.of(
                  new Run(number + ".  See note ", SMALL), new Run(earlier + ".", SMALL, earlier)),
              20,
              20,
              12);
      case Manuscript.Missing(String finding) ->
          paper.paragraph(
              List.of(
                  new Run(number + ".  Finding " + finding + " is no longer in the case.", SMALL)),
              20,
              20,
              12);
    }
    paper.space(5);
  }
}
