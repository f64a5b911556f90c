package org.dossier.text;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Passes a sheet's markup on to POI, and looks at what POI does not tell, and at the limits. */
final class SheetEvents extends DefaultHandler {
  private static final String STRICT = "http://purl.oclc.org/";
  private static final int LOOK_AT_CLOCK = 4_096;
  private static final int MOST_MERGED = 2_000;

  private final XSSFSheetXMLHandler cells;
  private final WorkbookSheet sheet;
  private final FlowText text;
  private final Quota quota;
  private int events;
  private int rows;
  private int merged;

  SheetEvents(XSSFSheetXMLHandler cells, WorkbookSheet sheet, FlowText text, Quota quota) {
    this.cells = cells;
    this.sheet = sheet;
    this.text = text;
    this.quota = quota;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    events++;
    if (uri.startsWith(STRICT)) {
      throw new SAXException("POI's events know only the other form of the format");
    }
    boolean late = events % LOOK_AT_CLOCK == 0 && quota.late();
    if (late || text.length() > quota.settings().characters()) {
      throw new MarkupText.Enough();
    }
    switch (name) {
      case "row" -> {
        rows = number(attributes.getValue("r"), rows + 1);
        if (isHidden(attributes)) {
          sheet.hideRow(rows - 1);
        }
      }
      case "col" -> {
        if (isHidden(attributes)) {
          int first = number(attributes.getValue("min"), 1);
          sheet.hideColumns(first - 1, number(attributes.getValue("max"), first) - 1);
        }
      }
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
    cells.startElement(uri, name, qName, attributes);
  }

  private void merge(@Nullable String range) {
    merged++;
    if (range != null && merged <= MOST_MERGED) {
      try {
        sheet.merge(CellRangeAddress.valueOf(range));
      } catch (IllegalArgumentException e) {
        return; // A damaged reach: the cell stays one cell.
      }
    }
  }

  private static boolean isHidden(Attributes attributes) {
    String hidden = attributes.getValue("hidden");
    return hidden != null && (hidden.equals("1") || hidden.equals("true"));
  }

  private static int number(@Nullable String value, int other) {
    try {
      return value == null ? other : Math.clamp(Integer.parseInt(value), 1, 1 << 20);
    } catch (NumberFormatException e) {
      return other;
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    cells.endElement(uri, name, qName);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    cells.characters(characters, start, length);
  }
}
