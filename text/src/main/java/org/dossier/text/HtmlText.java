package org.dossier.text;

import java.util.Set;
import org.dossier.model.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text that a web page shows. */
final class HtmlText implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "datalist");

  private static final int MOST_SPANNED = 1_000;

  private final FlowText text = new FlowText();
  private int cells;
  private int preformatted;

  private HtmlText() {}

  static String of(Element element) {
    var html = new HtmlText();
    NodeTraversor.filter(html, element);
    return html.text.finish();
  }

  /** The same as a page, with its tables. */
  static Page page(Element element) {
    var html = new HtmlText();
    NodeTraversor.filter(html, element);
    html.text.endPage();
    return html.text.pages().getFirst();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (preformatted > 0) {
        text.preformatted(words.getWholeText());
      } else {
        text.collapsed(words.getWholeText());
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (UNSEEN.contains(name) || element.hasAttr("hidden")) {
      return FilterResult.SKIP_ENTIRELY;
    }
    preformatted += isPreformatted(name) ? 1 : 0;
    switch (name) {
      case "br" -> text.line();
      case "tr" -> {
        text.row();
        cells = 0;
      }
      case "td", "th" -> {
        text.cell(cells == 0, span(element, "rowspan"), span(element, "colspan"));
        cells++;
      }
      case "table" -> {
        text.paragraph();
        text.startTable(null);
      }
      default -> {
        if (element.isBlock()) {
          text.paragraph();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      preformatted -= isPreformatted(name) ? 1 : 0;
      if (name.equals("td") || name.equals("th")) {
        text.endCell();
      } else if (name.equals("table")) {
        text.endTable();
        text.paragraph();
      } else if (element.isBlock() && !name.equals("tr")) {
        text.paragraph();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** As browsers bound it. */
  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(value), 1, MOST_SPANNED) : 1;
  }

  private static boolean isPreformatted(String name) {
    return name.equals("pre") || name.equals("textarea");
  }
}
