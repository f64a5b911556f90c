package org.dossier.corpus;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;

/** A workbook: a first-level heading opens a sheet; digits become numbers, typed in by hand. */
final class XlsxWriter {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+|-?[0-9]+");

  private final Manuscript manuscript;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle bold;
  private final CellStyle grouped;

  XlsxWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
    XSSFFont font = book.createFont();
    font.setBold(true);
    bold = book.createCellStyle();
    bold.setFont(font);
    grouped = book.createCellStyle();
    grouped.setDataFormat(book.createDataFormat().getFormat("#,##0"));
  }

  byte[] bytes() throws IOException {
    try (book) {
      XSSFSheet sheet = null;
      for (Block block : manuscript.body()) {
        if (block instanceof Heading(int level, String text) && level == 1) {
          sheet = book.createSheet(text);
          sheet.setDefaultColumnWidth(18);
        } else if (sheet == null) {
          throw new IllegalArgumentException(manuscript.name() + ": begin with '# sheet name'");
        } else {
          append(sheet, block);
        }
      }
      return OfficeProperties.finish(book, manuscript);
    }
  }

  private void append(XSSFSheet sheet, Block block) {
    switch (block) {
      case Table(List<List<String>> rows) -> {
        for (int r = 0; r < rows.size(); r++) {
          XSSFRow row = next(sheet);
          for (int c = 0; c < rows.get(r).size(); c++) {
            fill(row.createCell(c), rows.get(r).get(c), r == 0);
          }
        }
      }
      case Heading(_, String text) -> fill(next(sheet).createCell(0), text, true);
      case Paragraph paragraph -> fill(next(sheet).createCell(0), paragraph.text(), false);
      case Signatures(List<String> lines) -> {
        XSSFRow row = next(sheet);
        for (int c = 0; c < lines.size(); c++) {
          fill(row.createCell(c), lines.get(c), false);
        }
      }
      case Stamp _, PageBreak _ -> {}
    }
  }

  private static XSSFRow next(XSSFSheet sheet) {
    return sheet.createRow(sheet.getPhysicalNumberOfRows());
  }

  private void fill(XSSFCell cell, String text, boolean head) {
    if (NUMBER.matcher(text).matches()) {
      cell.setCellValue(Long.parseLong(text.replace(",", "")));
      cell.setCellStyle(grouped);
    } else {
      cell.setCellValue(text);
      if (head) {
        cell.setCellStyle(bold);
      }
    }
  }
}
