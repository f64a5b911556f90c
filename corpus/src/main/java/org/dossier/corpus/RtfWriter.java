package org.dossier.corpus;

import java.nio.charset.StandardCharsets;
import org.dossier.corpus.Block.Heading;

/** Rich text in seven-bit characters: everything else is escaped. */
final class RtfWriter {
  private RtfWriter() {}

  static byte[] bytes(Manuscript note) {
    var rtf = new StringBuilder(4096);
    rtf.append(
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n{\\info");
    rtf.append("{\\title ").append(escape(note.first("title"))).append('}');
    rtf.append("{\\author ").append(escape(note.first("author"))).append('}');
    time(rtf, "creatim", note.first("created"));
    time(rtf, "revtim", note.first("modified"));
    rtf.append("}\n\\paperw11906\\paperh16838\\margl1418\\margr1134\n");
    for (Block block : note.body()) {
      if (!block.text().isEmpty()) {
        String look = block instanceof Heading ? "\\pard\\sa160\\b\\fs26 " : "\\pard\\sa120\\fs22 ";
        rtf.append(look).append(escape(block.text()).replace("\n", "\\line "));
        rtf.append(block instanceof Heading ? "\\b0\\par\n" : "\\par\n");
      }
    }
    return rtf.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** {@code 2024-05-18T10:20:00} as RTF writes it. */
  private static void time(StringBuilder rtf, String word, String time) {
    if (!time.isEmpty()) {
      rtf.append("{\\").append(word).append("\\yr").append(Integer.parseInt(time, 0, 4, 10));
      rtf.append("\\mo").append(Integer.parseInt(time, 5, 7, 10));
      rtf.append("\\dy").append(Integer.parseInt(time, 8, 10, 10));
      rtf.append("\\hr").append(Integer.parseInt(time, 11, 13, 10));
      rtf.append("\\min").append(Integer.parseInt(time, 14, 16, 10)).append('}');
    }
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray()) {
      if (c == '\\' || c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c < 128) {
        out.append(c);
      } else {
        out.append("\\u").append((int) (short) c).append('?');
      }
    }
    return out.toString();
  }
}
