package org.dossier.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of a web page: by its mark, by what it says of itself, by its bytes. */
final class HtmlCharset {
  private static final int HEAD = 8_192;
  private static final Pattern SAID =
      Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{2,40})");

  private HtmlCharset() {}

  static Charset of(byte[] bytes) {
    Encoding byBytes = Encoding.of(bytes);
    if (byBytes.mark() > 0 || byBytes.charset().equals(StandardCharsets.UTF_8)) {
      return byBytes.charset();
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher said = SAID.matcher(head);
    if (said.find()) {
      Charset charset = named(said.group(1), byBytes.charset());
      // A page that can be read as it stands is not in UTF-16, and UTF-8 has been ruled out.
      return charset.name().startsWith("UTF") ? byBytes.charset() : charset;
    }
    return byBytes.charset();
  }

  /** The charset of that name as browsers take it; the other where there is none. */
  static Charset named(String name, Charset other) {
    try {
      Charset charset = Charset.forName(name);
      return switch (charset.name()) {
        case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
        case "GB2312", "GBK" -> Charset.forName("GB18030");
        default -> charset;
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return other;
    }
  }
}
