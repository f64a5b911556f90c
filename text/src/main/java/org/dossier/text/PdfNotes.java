package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.dossier.model.Box;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the pages of a PDF without being drawn there: comments, and form fields whose
 * look is left to the program. It stands below a page's text, each on a line that says what it is;
 * its words have the box that the comment or the field has.
 */
final class PdfNotes {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int DEEPEST = 20;
  private static final int MOST = 2_000;
  private static final int LONGEST = 20_000;

  /** Fields that were told: one may show in many places. */
  private final Set<COSDictionary> told = new HashSet<>();

  private record Line(String text, Box box) {}

  /** The page with its notes below the text. */
  Page on(PDPage sheet, Page page) {
    List<Line> lines;
    try {
      lines = lines(sheet, squeezed(page.text()));
    } catch (IOException | RuntimeException e) {
      return page.withNote("its comments are damaged and were not read");
    }
    if (lines.isEmpty()) {
      return page;
    }
    var text = new StringBuilder(page.text());
    List<Word> words = new ArrayList<>(page.words());
    for (Line line : lines) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      text.append(line.text());
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(new Word(new Span(start + word.start(), start + word.end()), line.box()));
      }
    }
    return page.withText(text.toString(), words);
  }

  private List<Line> lines(PDPage sheet, String shown) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (PDAnnotation annotation : sheet.getAnnotations()) {
      String line =
          annotation instanceof PDAnnotationWidget
              ? field(annotation, shown)
              : note(annotation, shown);
      PDRectangle place = annotation.getRectangle();
      if (!line.isEmpty() && lines.size() < MOST) {
        lines.add(new Line(line, box(sheet, place == null ? sheet.getCropBox() : place)));
      }
    }
    return lines;
  }

  private static String note(PDAnnotation annotation, String shown) {
    boolean aside =
        annotation instanceof PDAnnotationPopup || annotation instanceof PDAnnotationLink;
    String said = cut(annotation.getContents());
    if (aside || said.isEmpty()) {
      return "";
    }
    boolean hidden = annotation.isHidden() || annotation.isNoView();
    if (!hidden && "FreeText".equals(annotation.getSubtype()) && shown.contains(squeezed(said))) {
      return ""; // It's drawn on the page, and was read there.
    }
    String author = annotation instanceof PDAnnotationMarkup markup ? markup.getTitlePopup() : null;
    return Remarks.made(hidden ? "Hidden comment" : "Comment", author, date(annotation), "", said);
  }

  /** As the PDF has it, but for the letters before it: {@code 2023-05-01}. */
  private static @Nullable String date(PDAnnotation annotation) {
    String date = annotation.getModifiedDate();
    Matcher parts =
        Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(\\d{2}).*").matcher(date == null ? "" : date);
    return parts.matches() ? parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) : null;
  }

  private String field(PDAnnotation widget, String shown) {
    COSDictionary field = widget.getCOSObject();
    var name = new StringBuilder();
    COSBase value = null;
    COSDictionary owner = field;
    for (int depth = 0; field != null && depth < DEEPEST; depth++) {
      String part = field.getString(COSName.T);
      if (part != null) {
        name.insert(0, name.isEmpty() ? part : part + ".");
      }
      if (value == null && field.getDictionaryObject(COSName.V) != null) {
        value = field.getDictionaryObject(COSName.V);
        owner = field;
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    String said = cut(value(value));
    boolean empty = said.isEmpty() || said.equals("Off");
    if (empty || shown.contains(squeezed(said)) || !told.add(owner)) {
      return "";
    }
    boolean hidden = widget.isHidden() || widget.isNoView();
    return Remarks.made(hidden ? "Hidden field" : "Field", null, null, " " + name, said)
        .replace("  ", " ");
  }

  private static String value(@Nullable COSBase value) {
    return switch (value) {
      case COSString string -> string.getString();
      case COSName name -> name.getName();
      case COSArray array -> {
        List<String> all = new ArrayList<>();
        for (COSBase one : array) {
          if (one instanceof COSString string) {
            all.add(string.getString());
          }
        }
        yield String.join(", ", all);
      }
      case null, default -> "";
    };
  }

  private static String cut(@Nullable String text) {
    String line = text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** In points from the top left of the page as displayed. */
  private static Box box(PDPage sheet, PDRectangle place) {
    PDRectangle crop = sheet.getCropBox();
    double left = place.getLowerLeftX() - crop.getLowerLeftX();
    double right = place.getUpperRightX() - crop.getLowerLeftX();
    double top = crop.getUpperRightY() - place.getUpperRightY();
    double bottom = crop.getUpperRightY() - place.getLowerLeftY();
    double width = crop.getWidth();
    double height = crop.getHeight();
    return switch (Math.floorMod(sheet.getRotation(), 360)) {
      case 90 -> new Box(height - bottom, left, bottom - top, right - left);
      case 180 -> new Box(width - right, height - bottom, right - left, bottom - top);
      case 270 -> new Box(top, width - right, bottom - top, right - left);
      default -> new Box(left, top, right - left, bottom - top);
    };
  }
}
