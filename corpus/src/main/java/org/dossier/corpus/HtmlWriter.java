package org.dossier.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossier.corpus.Block.Heading;
import org.dossier.corpus.Block.PageBreak;
import org.dossier.corpus.Block.Paragraph;
import org.dossier.corpus.Block.Signatures;
import org.dossier.corpus.Block.Stamp;
import org.dossier.corpus.Block.Table;

/** A saved web page: site name, navigation, article, footer. */
final class HtmlWriter {
  private static final String STYLE =
      "body{font:17px/1.5 Georgia,serif;max-width:44rem;margin:0 auto;padding:1rem;color:#222}"
          + "header,nav,footer{font-family:Helvetica,Arial,sans-serif;font-size:.8rem;color:#666}"
          + "header strong{font-size:1.4rem;color:#111}"
          + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem .5rem}";

  private HtmlWriter() {}

  static byte[] bytes(Manuscript page) {
    var html = new StringBuilder(4096);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(Markup.escape(page.first("language")));
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    html.append(Markup.escape(page.first("title"))).append("</title>\n");
    meta(html, "author", page.first("author"));
    meta(html, "article:published_time", page.first("created"));
    html.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<header><strong>");
    html.append(Markup.escape(page.first("site"))).append("</strong></header>\n");
    html.append("<article>\n");
    page.body().forEach(block -> append(html, block));
    html.append("</article>\n<footer>").append(Markup.escape(page.first("footer")));
    html.append("</footer>\n</body>\n</html>\n");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void meta(StringBuilder html, String name, String content) {
    if (!content.isEmpty()) {
      html.append("<meta name=\"").append(name).append("\" content=\"");
      html.append(Markup.escape(content)).append("\">\n");
    }
  }

  private static void append(StringBuilder html, Block block) {
    switch (block) {
      case Heading(int level, String text) -> element(html, "h" + level, text);
      case Paragraph paragraph -> element(html, "p", paragraph.text());
      case Signatures(List<String> lines) -> element(html, "p", String.join(", ", lines));
      case Table(List<List<String>> rows) -> {
        html.append("<table>\n");
        for (List<String> row : rows) {
          html.append("<tr>");
          row.forEach(cell -> html.append("<td>").append(Markup.escape(cell)).append("</td>"));
          html.append("</tr>\n");
        }
        html.append("</table>\n");
      }
      case Stamp _, PageBreak _ -> {}
    }
  }

  private static void element(StringBuilder html, String name, String text) {
    html.append('<').append(name).append('>').append(Markup.escape(text));
    html.append("</").append(name).append(">\n");
  }
}
