package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.model.Page;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The pages of an ALTO file. */
final class AltoText extends DefaultHandler {
  /** Of a word whose file doesn't say how sure it is. */
  private static final double SURE = 1;

  private final Quota quota;
  private final List<Page> pages = new ArrayList<>();
  private final List<Reading.Word> words = new ArrayList<>();
  private final StringBuilder unit = new StringBuilder();
  private boolean inUnit;
  private boolean inPage;
  private int block;
  private int line;
  private int width;
  private int height;
  private int characters;

  AltoText(Quota quota) {
    this.quota = quota;
  }

  /** Those that were read; the last one as far as it was. */
  List<Page> pages() {
    endPage();
    return pages;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "MeasurementUnit" -> inUnit = true;
      case "Page" -> {
        if (pages.size() >= quota.settings().pages() || quota.late()) {
          throw new MarkupText.Enough();
        }
        inPage = true;
        width = (int) number(attributes, "WIDTH", 0);
        height = (int) number(attributes, "HEIGHT", 0);
      }
      case "TextBlock" -> block++;
      case "TextLine" -> line++;
      case "String" -> word(attributes);
      case "HYP" -> hyphen(attributes);
      default -> {}
    }
  }

  private void word(Attributes attributes) throws SAXException {
    String text = String.valueOf(attributes.getValue("CONTENT")).strip();
    characters += text.length();
    if (characters > quota.settings().characters()) {
      throw new MarkupText.Enough();
    }
    if (attributes.getValue("CONTENT") != null && !text.isEmpty()) {
      words.add(
          new Reading.Word(
              text.replaceAll("\\s+", " "),
              String.format(Locale.ROOT, "%d 1 %d", block, line),
              number(attributes, "HPOS", 0),
              number(attributes, "VPOS", 0),
              Math.max(0, number(attributes, "WIDTH", 0)),
              Math.max(0, number(attributes, "HEIGHT", 0)),
              100 * Math.clamp(number(attributes, "WC", SURE), 0, 1)));
    }
  }

  /** The hyphen at a line's end belongs to the word before it. */
  private void hyphen(Attributes attributes) {
    String hyphen = attributes.getValue("CONTENT");
    if (!words.isEmpty() && hyphen != null && hyphen.length() == 1) {
      Reading.Word last = words.removeLast();
      words.add(
          new Reading.Word(
              last.text() + hyphen,
              last.place(),
              last.x(),
              last.y(),
              last.width(),
              last.height(),
              last.sure()));
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("MeasurementUnit")) {
      inUnit = false;
    } else if (name.equals("Page")) {
      endPage();
    }
  }

  private void endPage() {
    if (inPage) {
      var text = new RecognizedText(width, height, unitsAnInch(), 0, 0);
      pages.add(text.page(pages.size() + 1, words));
      words.clear();
      inPage = false;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inUnit) {
      unit.append(characters, start, Math.min(length, 20));
    }
  }

  private double unitsAnInch() {
    return switch (unit.toString().strip()) {
      case "mm10" -> 254;
      case "inch1200" -> 1_200;
      default -> Pictures.USUAL_DPI;
    };
  }

  private static double number(Attributes attributes, String name, double other) {
    String value = attributes.getValue(name);
    try {
      double number = value == null ? other : Double.parseDouble(value);
      return Double.isFinite(number) ? number : other;
    } catch (NumberFormatException e) {
      return other;
    }
  }
}
