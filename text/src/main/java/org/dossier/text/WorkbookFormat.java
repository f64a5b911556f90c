package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.tika.parser.microsoft.TikaExcelDataFormatter;
import org.dossier.model.Page;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Excel workbooks of 2007 and later: a sheet is a page, and each cell keeps its place. Tika reads
 * what else is in the file; its rows have no numbers, so it's given sheets without any.
 */
final class WorkbookFormat implements Format {
  private static final String FAMILY =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final Set<String> TYPES =
      Set.of(
          FAMILY + "sheet",
          FAMILY + "template",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-excel.template.macroenabled.12");

  private static final String NAMESPACE =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String NO_ROWS = "<worksheet" + NAMESPACE + "><sheetData/></worksheet>";
  private static final String NO_COMMENTS =
      "<comments" + NAMESPACE + "><authors/><commentList/></comments>";

  private final MarkupFormat markup;

  WorkbookFormat(MarkupFormat markup) {
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
    List<Page> pages;
    try {
      pages = pages(bytes, quota);
    } catch (OpenXML4JException
        | IOException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      return markup.read(source, quota); // It says what is wrong, and reads what can be read.
    }
    if (pages.isEmpty()) {
      return markup.read(source, quota);
    }
    var bare = OfficePackage.changed(bytes, WorkbookFormat::withoutRows);
    return markup.read(
        new Source(source.name(), source.mediaType(), bare),
        quota,
        others -> joined(pages, others));
  }

  private static Optional<byte[]> withoutRows(String part, byte[] content) {
    String name = part.toLowerCase(Locale.ROOT);
    if (!name.startsWith("xl/") || !name.endsWith(".xml")) {
      return Optional.empty();
    }
    boolean sheet = name.startsWith("xl/worksheets/");
    boolean comments = name.matches("xl/(?:comments/)?comments?\\d*\\.xml");
    return sheet || comments
        ? Optional.of((sheet ? NO_ROWS : NO_COMMENTS).getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static List<Page> pages(byte[] bytes, Quota quota)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var text = new FlowText();
    List<WorkbookSheet> sheets = new ArrayList<>();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      var reader = new XSSFReader(file);
      var strings = new ReadOnlySharedStringsTable(file, false);
      var styles = reader.getStylesTable();
      var formatter = new TikaExcelDataFormatter(Locale.US);
      var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        try (InputStream part = parts.next()) {
          var sheet = new WorkbookSheet(text, parts.getSheetName());
          sheets.add(sheet);
          var cells =
              new XSSFSheetXMLHandler(
                  styles, parts.getSheetComments(), strings, sheet, formatter, false);
          boolean whole = parse(part, new SheetEvents(cells, sheet, text, quota));
          sheet.end();
          if (!whole || sheets.size() >= quota.settings().pages()) {
            quota.miss("what lies beyond the limits of length or time was not read");
            break;
          }
        }
      }
    }
    List<Page> pages = new ArrayList<>();
    for (Page page : text.pages()) {
      pages.add(sheets.get(pages.size()).finished(page));
    }
    return pages;
  }

  /** True when it was read to its end. */
  private static boolean parse(InputStream part, SheetEvents events)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(events);
    try {
      xml.parse(new InputSource(part));
      return true;
    } catch (MarkupText.Enough e) {
      return false;
    }
  }

  /** Each page with what else was read of it below, but for its name. */
  private static List<Page> joined(List<Page> pages, List<Page> others) {
    List<Page> joined = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String rest = i < others.size() ? afterFirstLine(others.get(i).text()) : "";
      joined.add(rest.isEmpty() ? page : page.withText(page.text() + "\n\n" + rest));
    }
    return joined;
  }

  private static String afterFirstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(end).strip();
  }
}
