package org.dossier.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML that Tika's parsers write into pages: a sheet and a slide is one, all else flows.
 */
final class MarkupText extends DefaultHandler {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "ul", "ol", "pre", "hr");
  private static final Set<String> PAGES = Set.of("page", "sheet", "slide-content");
  private static final Set<String> UNSEEN = Set.of("head", "style", "script");

  /** Of the program, not of the document: names of the parts that Tika lists. */
  private static final Set<String> LISTS = Set.of("package-entry", "embedded");

  private static final int LOOK_AT_CLOCK = 4_096;

  /** Keeps back what isn't the document's own text. */
  interface Sieve {
    /** Lets all through. */
    Sieve NONE =
        new Sieve() {
          @Override
          public String shown(String text) {
            return text;
          }

          @Override
          public void paragraph() {}
        };

    /** What of a piece of text is to be shown. */
    String shown(String text);

    /** A paragraph starts or ends here. */
    void paragraph();
  }

  private final FlowText text = new FlowText();
  private final Quota quota;
  private final int most;
  private final Sieve sieve;
  private boolean paged;

  /** The name of the sheet; empty until it's read, null outside of sheets. */
  private @Nullable String sheet;

  private @Nullable StringBuilder heading;
  private int unseen;
  private int cells;
  private int events;
  private int written;

  MarkupText(Quota quota, Sieve sieve) {
    this.quota = quota;
    this.sieve = sieve;
    this.most = quota.settings().characters();
  }

  /** The pages; text before the first sheet or slide belongs to it. */
  FlowText finish() {
    if (text.hasText() || text.pages().isEmpty() || paged) {
      text.endPage();
      paged = false;
    }
    return text;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    tick();
    if (PARAGRAPHS.contains(name)) {
      sieve.paragraph();
    }
    String kind = String.valueOf(attributes.getValue("class"));
    if (unseen > 0 || UNSEEN.contains(name) || LISTS.contains(kind)) {
      unseen++;
      return;
    }
    if (name.equals("div") && PAGES.contains(kind)) {
      startPage();
      sheet = kind.equals("slide-content") ? null : "";
    } else if (name.equals("tr")) {
      text.row();
      cells = 0;
    } else if (name.equals("td") || name.equals("th")) {
      text.cell(cells == 0);
      cells++;
    } else if (name.equals("h1") && sheet != null && sheet.isEmpty()) {
      heading = new StringBuilder();
      text.paragraph();
    } else if (name.equals("table")) {
      text.paragraph();
      text.startTable(sheet == null || sheet.isEmpty() ? null : sheet);
    } else if (name.equals("br")) {
      text.line();
    } else if (PARAGRAPHS.contains(name)) {
      text.paragraph();
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (unseen > 0) {
      unseen--;
    } else if (name.equals("td") || name.equals("th")) {
      text.endCell();
    } else if (name.equals("table")) {
      text.endTable();
      text.paragraph();
    } else if (heading != null && name.equals("h1")) {
      sheet = heading.toString().strip();
      heading = null;
      text.paragraph();
    } else if (PARAGRAPHS.contains(name)) {
      text.paragraph();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    tick();
    if (unseen == 0) {
      written += length;
      if (heading != null) {
        heading.append(characters, start, length);
      }
      text.text(sieve.shown(new String(characters, start, length)));
      if (written > most) {
        throw new Enough();
      }
    }
  }

  private void startPage() throws SAXException {
    if (paged) {
      text.endPage();
    }
    paged = true;
    if (text.pages().size() >= quota.settings().pages()) {
      paged = false;
      throw new Enough();
    }
  }

  private void tick() throws SAXException {
    events++;
    if (events % LOOK_AT_CLOCK == 0 && quota.late()) {
      throw new Enough();
    }
  }

  /** A limit was reached: what was read so far stands. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1;
  }
}
