package org.dossier.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The seven-bit form of Unicode that old mail programs wrote (RFC 2152); the JDK has none. */
final class Utf7 {
  private static final Pattern WORD =
      Pattern.compile(
          "=\\?(?:unicode-1-1-)?utf-7(?:\\*[\\w-]*)?\\?([QB])\\?([^?]*)\\?=",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

  private Utf7() {}

  static boolean isMeant(String charset) {
    String name = charset.toLowerCase(Locale.ROOT);
    return name.equals("utf-7") || name.equals("unicode-1-1-utf-7");
  }

  /** A header line with its words in this charset decoded, all else as it is. */
  static String words(String line) {
    return WORD.matcher(line)
        .replaceAll(
            word -> {
              boolean quoted = word.group(1).equalsIgnoreCase("Q");
              byte[] bytes =
                  quoted
                      ? DecoderUtil.decodeEncodedWords(
                              "=?us-ascii?Q?" + word.group(2) + "?=", StandardCharsets.US_ASCII)
                          .getBytes(StandardCharsets.US_ASCII)
                      : base64(word.group(2));
              return Matcher.quoteReplacement(decode(new String(bytes, StandardCharsets.US_ASCII)));
            });
  }

  static String decode(String text) {
    return SHIFTED
        .matcher(text)
        .replaceAll(
            run ->
                Matcher.quoteReplacement(
                    run.group(1).isEmpty()
                        ? "+"
                        : new String(base64(run.group(1)), StandardCharsets.UTF_16BE)));
  }

  /** Of whole octets; what can't be decoded is dropped. */
  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
