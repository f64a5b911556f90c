package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.Token;
import org.dossier.model.Span;

/** Parts a name from what a hyphen ties to it: "Veldoran-led", "anti-Veldoran". */
final class Hyphens {
  private static final Pattern AFTER =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’-]*)(-(?:held|led|backed|controlled|based|affiliated|linked|occupied"
              + "|aligned|owned|funded|run|supported|sponsored|made|built|trained|inspired"
              + "|dominated|allied|style|era|related|speaking|born|friendly|supplied))");
  private static final Pattern BEFORE =
      Pattern.compile("((?:counter|anti|pro|non|ex|post|pre|cross|mid|trans|intra)-)(\\p{Lu}\\S+)");
  private static final int MAX = 60;

  private Hyphens() {}

  static void split(Token token, List<Span> spans) {
    String word = token.text();
    int hyphen = word.length() > MAX ? -1 : word.indexOf('-');
    if (hyphen > 0) {
      Matcher parts = AFTER.matcher(word);
      if (!parts.matches()) {
        parts = BEFORE.matcher(word);
      }
      if (parts.matches()) {
        int start = token.span().start();
        spans.add(new Span(start, start + parts.end(1)));
        spans.add(new Span(start + parts.start(2), token.span().end()));
        return;
      }
    }
    spans.add(token.span());
  }
}
