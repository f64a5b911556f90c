package org.dossier.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.dossier.model.Page;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The text of an OpenDocument file's content part. */
final class OpenDocumentText extends DefaultHandler {
  /** What is only a hint to a machine. */
  private static final Set<String> UNSEEN =
      Set.of("forms", "scripts", "automatic-styles", "font-face-decls", "desc");

  private static final Set<String> BESIDE = Set.of("annotation", "tracked-changes");

  /** Spreadsheets repeat empty cells by the thousand to the sheet's edge. */
  private static final int MOST_REPEATS = 200;

  /** Of a sheet that the program doesn't show unless asked. */
  static final String HIDDEN = "a hidden sheet";

  private static final int LOOK_AT_CLOCK = 4_096;

  private final FlowText text = new FlowText();
  private final Quota quota;
  private final OpenDocumentRemarks remarks = new OpenDocumentRemarks();
  private final HiddenParts hidden = new HiddenParts();
  private final List<List<String>> notes = new ArrayList<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Set<Integer> hiddenPages = new HashSet<>();
  private final HiddenWords hiddenWords = new HiddenWords();
  private String style = "";
  private int unseen;
  private int depthOfParagraphs;
  private int tables;
  private int cells;
  private int emptyCells;
  private int repeats;
  private int rowRepeats = 1;
  private StringBuilder cell = new StringBuilder();
  private boolean paged;
  private boolean sheets;
  private int events;
  private int written;

  OpenDocumentText(Quota quota) {
    this.quota = quota;
  }

  List<Page> pages() {
    if (text.hasText() || text.pages().isEmpty() || paged) {
      endPage();
      paged = false;
    }
    List<Page> pages = new ArrayList<>();
    for (Page page : text.pages()) {
      String what = sheets ? HIDDEN : PresentationFormat.HIDDEN;
      Page noted = hiddenPages.contains(page.number()) ? page.withNote(what) : page;
      for (String note : notes.get(pages.size())) {
        noted = noted.withNote(note);
      }
      pages.add(noted);
    }
    List<String> beside = new ArrayList<>(remarks.deleted());
    beside.addAll(remarks.takeComments());
    return WordFormat.beside(pages, remarks.notes(), beside);
  }

  /** Comments on a sheet or a slide stand at its end. */
  private void endPage() {
    if (paged) {
      text.paragraph();
      for (String comment : remarks.takeComments()) {
        text.text(comment);
        text.paragraph();
      }
    }
    text.endPage();
    List<String> said = new ArrayList<>(hidden.takeNotes());
    hiddenWords.takeNote().ifPresent(said::add);
    notes.add(said);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    tick();
    style(name, attributes);
    if (remarks.isIn() || BESIDE.contains(name)) {
      remarks.start(name, attributes, sheets && tables > 0 ? place() : null);
      return;
    }
    if (unseen > 0 || UNSEEN.contains(name)) {
      unseen++;
      return;
    }
    hiddenWords.start(name, attributes);
    switch (qName.substring(0, Math.max(0, qName.indexOf(':'))) + ":" + name) {
      case "office:spreadsheet" -> sheets = true;
      case "table:table" -> startTable(attributes);
      case "draw:page" -> {
        startPage();
        if (hiddenStyles.contains(String.valueOf(attributes.getValue("draw:style-name")))) {
          hiddenPages.add(text.pages().size() + 1);
        }
      }
      case "table:table-row" -> startRow(attributes);
      case "table:table-cell", "table:covered-table-cell" -> startCell(attributes);
      case "text:p", "text:h" -> {
        depthOfParagraphs++;
        breakParagraph();
      }
      case "text:change-start" -> remarks.startInsertion(id(attributes));
      case "text:change-end" -> remarks.endInsertion(id(attributes));
      case "table:table-column" -> startColumns(attributes);
      case "text:s" -> write(" ".repeat(number(attributes, "c")));
      case "text:tab" -> write("\t");
      case "text:line-break" -> breakLine();
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (remarks.isIn()) {
      remarks.end(name);
      return;
    }
    if (unseen > 0) {
      unseen--;
      return;
    }
    hiddenWords.end();
    switch (name) {
      case "p", "h" -> {
        depthOfParagraphs = Math.max(0, depthOfParagraphs - 1);
        breakParagraph();
      }
      case "table-cell", "covered-table-cell" -> endCell();
      case "table" -> {
        tables--;
        text.endCell();
        text.endTable();
        text.paragraph();
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    tick();
    if (remarks.isIn()) {
      remarks.characters(characters, start, length);
    } else if (unseen == 0 && depthOfParagraphs > 0) {
      written += length;
      remarks.written(new String(characters, start, length));
      hiddenWords.written(characters, start, length);
      write(new String(characters, start, length).replace('\n', ' '));
      if (written > quota.settings().characters()) {
        throw new MarkupText.Enough();
      }
    }
  }

  private void style(String name, Attributes attributes) {
    if (name.equals("style")) {
      style = String.valueOf(attributes.getValue("style:name"));
    } else if (name.equals("table-properties")
            && "false".equals(attributes.getValue("table:display"))
        || name.equals("drawing-page-properties")
            && "hidden".equals(attributes.getValue("presentation:visibility"))) {
      hiddenStyles.add(style);
    } else if (name.equals("text-properties")
        && "none".equals(attributes.getValue("text:display"))) {
      hiddenWords.style(style);
    }
  }

  private void startTable(Attributes attributes) throws SAXException {
    tables++;
    if (sheets && tables == 1) {
      startPage();
      String name = attributes.getValue("table:name");
      if (name != null) {
        text.text(name);
        text.paragraph();
      }
      rowRepeats = 1;
      if (hiddenStyles.contains(String.valueOf(attributes.getValue("table:style-name")))) {
        hiddenPages.add(text.pages().size() + 1);
      }
      text.startTable(name == null ? "" : name);
    } else {
      text.startTable(null);
    }
  }

  private void startPage() throws SAXException {
    if (paged) {
      endPage();
    }
    paged = true;
    if (text.pages().size() >= quota.settings().pages()) {
      paged = false;
      throw new MarkupText.Enough();
    }
  }

  /** A row repeated is written once; the rows after it keep their numbers. */
  private void startRow(Attributes attributes) {
    text.skipRows(rowRepeats - 1);
    rowRepeats = number(attributes, "number-rows-repeated", HiddenParts.MOST_ROWS);
    text.row();
    if (sheets && tables == 1 && isHidden(attributes)) {
      hidden.rows(text.rowNumber(), rowRepeats);
    }
    cells = 0;
    emptyCells = 0;
  }

  private void startColumns(Attributes attributes) {
    if (sheets && tables == 1) {
      int count = number(attributes, "number-columns-repeated", HiddenParts.MOST_COLUMNS);
      hidden.nextColumns(count, isHidden(attributes));
    }
  }

  private static boolean isHidden(Attributes attributes) {
    String visibility = attributes.getValue("table:visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private static String id(Attributes attributes) {
    return String.valueOf(attributes.getValue("text:change-id"));
  }

  /** Of the cell that is open, as spreadsheets write it. */
  private String place() {
    int column = Math.min(cells + emptyCells, HiddenParts.MOST_COLUMNS - 1);
    return CellReference.convertNumToColString(column) + text.rowNumber();
  }

  private void startCell(Attributes attributes) {
    repeats = number(attributes, "number-columns-repeated");
    cell = new StringBuilder();
  }

  /** Empty cells are written only where one with text follows them. */
  private void endCell() {
    String content = cell.toString().strip();
    if (content.isEmpty()) {
      emptyCells += repeats;
      return;
    }
    for (int i = 0; i < emptyCells; i++) {
      text.cell(cells == 0);
      cells++;
    }
    emptyCells = 0;
    for (int i = 0; i < repeats; i++) {
      text.cell(cells == 0, 1, 1);
      cells++;
      text.text(content);
    }
    text.endCell();
  }

  private void write(String more) {
    if (tables > 0) {
      cell.append(more);
    } else {
      text.text(more);
    }
  }

  private void breakParagraph() {
    if (tables > 0) {
      breakLine();
    } else {
      text.paragraph();
    }
  }

  private void breakLine() {
    if (tables == 0) {
      text.line();
    } else if (!cell.isEmpty() && cell.charAt(cell.length() - 1) != '\n') {
      cell.append('\n');
    }
  }

  private static int number(Attributes attributes, String name) {
    return number(attributes, name, MOST_REPEATS);
  }

  private static int number(Attributes attributes, String name, int most) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        try {
          return Math.clamp(Integer.parseInt(attributes.getValue(i)), 1, most);
        } catch (NumberFormatException e) {
          return 1;
        }
      }
    }
    return 1;
  }

  private void tick() throws SAXException {
    events++;
    if (events % LOOK_AT_CLOCK == 0 && quota.late()) {
      throw new MarkupText.Enough();
    }
  }
}
