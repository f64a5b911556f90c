package org.dossier.corpus;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** A Word document, with its tracked changes as such. */
final class DocxWriter {
  private final Manuscript manuscript;
  private final XWPFDocument document = new XWPFDocument();
  private int changes;

  DocxWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  byte[] bytes() throws IOException {
    try (document) {
      letterhead();
      footer();
      manuscript.body().forEach(this::append);
      return OfficeProperties.finish(document, manuscript);
    }
  }

  private void letterhead() {
    List<String> lines = manuscript.all("letterhead");
    if (!lines.isEmpty()) {
      var header = document.createHeader(HeaderFooterType.DEFAULT);
      for (int i = 0; i < lines.size(); i++) {
        XWPFParagraph line = header.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line, lines.get(i)).setBold(i == 0);
      }
    }
  }

  private void footer() {
    String footer = manuscript.first("footer");
    if (!footer.isEmpty()) {
      XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
      line.setAlignment(ParagraphAlignment.CENTER);
      run(line, footer).setFontSize(8);
    }
  }

  private void append(Block block) {
    switch (block) {
      case Heading(int level, String text) -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(level == 1 ? 0 : 160);
        paragraph.setSpacingAfter(120);
        paragraph.setAlignment(level == 1 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        XWPFRun run = run(paragraph, text);
        run.setBold(true);
        run.setFontSize(level == 1 ? 14 : 11);
      }
      case Paragraph(List<Run> runs) -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(100);
        runs.forEach(run -> append(paragraph, run));
      }
      case Table(List<List<String>> rows) -> table(rows);
      case Signatures(List<String> lines) -> {
        document.createParagraph();
        lines.forEach(line -> run(document.createParagraph(), line));
      }
      case PageBreak _ -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
      case Stamp _ -> {}
    }
  }

  private void append(XWPFParagraph paragraph, Run run) {
    switch (run.kind()) {
      case PLAIN -> run(paragraph, run.text());
      case INSERTED -> {
        CTRunTrackChange change = paragraph.getCTP().addNewIns();
        sign(change);
        change.addNewR().addNewT().setStringValue(run.text());
      }
      case DELETED -> {
        CTRunTrackChange change = paragraph.getCTP().addNewDel();
        sign(change);
        change.addNewR().addNewDelText().setStringValue(run.text());
      }
      case COVERED -> run(paragraph, run.text()).setTextHighlightColor("black");
    }
  }

  private void sign(CTRunTrackChange change) {
    var when = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    when.setTime(
        Date.from(LocalDateTime.parse(manuscript.first("changed")).toInstant(ZoneOffset.UTC)));
    change.setId(BigInteger.valueOf(++changes));
    change.setAuthor(manuscript.first("changed-by"));
    change.setDate(when);
  }

  private void table(List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
    table.setWidth("100%");
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        XWPFTableCell cell = table.getRow(r).getCell(c);
        run(cell.getParagraphs().getFirst(), rows.get(r).get(c)).setBold(r == 0);
      }
    }
    document.createParagraph();
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    return run;
  }
}
