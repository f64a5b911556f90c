package org.dossier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What another program recognised, as a web page with places (hOCR): its words, boxes, doubts. */
final class HocrFormat implements Format {
  static final String TYPE = "text/vnd.hocr+html";

  private static final String LINES =
      ".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat, .ocr_title, .ocrx_line";

  /** Of a word whose file doesn't say how sure it is. */
  private static final double SURE = 100;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(TYPE);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) {
    byte[] bytes = source.bytes();
    Document document =
        Jsoup.parse(new Encoding(HtmlCharset.of(bytes), Encoding.of(bytes).mark()).decode(bytes));
    var metadata = new TreeMap<String, String>();
    for (Element meta : document.select("meta[name^=ocr-][content]")) {
      metadata.putIfAbsent(meta.attr("name"), meta.attr("content"));
    }
    List<Element> sheets = document.select(".ocr_page");
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < sheets.size() && quota.admitsPage(i + 1, sheets.size()); i++) {
      pages.add(quota.admit(page(sheets.get(i), i + 1)));
    }
    String title = document.title().isBlank() ? null : document.title();
    return quota.outcome(
        new Contents(source.mediaType(), title, null, null, pages, List.of(), metadata));
  }

  private static Page page(Element sheet, int number) {
    double[] box = box(sheet);
    double dpi = property(sheet, "scan_res", 1)[0];
    var text =
        new RecognizedText(
            (int) (box[2] - box[0]),
            (int) (box[3] - box[1]),
            dpi >= 1 ? dpi : Pictures.USUAL_DPI,
            0,
            0);
    List<Reading.Word> words = new ArrayList<>();
    List<Element> lines = sheet.select(LINES);
    for (Element line : lines.isEmpty() ? List.of(sheet) : lines) {
      String place = place(line, words.size());
      List<Element> parts = line.select(".ocrx_word");
      for (Element part : parts.isEmpty() ? List.of(line) : parts) {
        for (String word : part.text().split("\\s+")) {
          if (!word.isEmpty()) {
            words.add(word(word, place, part, box));
          }
        }
      }
    }
    return text.page(number, words);
  }

  private static Reading.Word word(String word, String place, Element part, double[] sheet) {
    double[] box = box(part);
    double[] sure = property(part, "x_wconf", 1);
    return new Reading.Word(
        word,
        place,
        box[0] - sheet[0],
        box[1] - sheet[1],
        box[2] - box[0],
        box[3] - box[1],
        sure[0] < 0 ? SURE : sure[0]);
  }

  /** Block, paragraph and line, each by where it starts in the file. */
  private static String place(Element line, int word) {
    return String.format(
        Locale.ROOT,
        "%s %s %d",
        key(line.closest(".ocr_carea")),
        key(line.closest(".ocr_par")),
        word);
  }

  private static String key(@Nullable Element group) {
    return group == null ? "-" : String.valueOf(group.elementSiblingIndex());
  }

  /** Left, top, right and bottom; all 0 when it isn't told. */
  private static double[] box(Element element) {
    double[] box = property(element, "bbox", 4);
    return box[0] < 0 || box[2] < box[0] || box[3] < box[1] ? new double[4] : box;
  }

  /** Numbers of the title's property; -1 for each when it isn't there. */
  private static double[] property(Element element, String name, int count) {
    Matcher found =
        Pattern.compile(
                "(?:^|;)\\s*" + name + "((?:\\s+-?\\d{1,7}(?:\\.\\d{1,9})?){" + count + "})")
            .matcher(element.attr("title"));
    var numbers = new double[count];
    if (!found.find()) {
      Arrays.fill(numbers, -1);
      return numbers;
    }
    String[] parts = found.group(1).strip().split("\\s+");
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
