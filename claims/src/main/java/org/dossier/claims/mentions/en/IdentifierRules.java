package org.dossier.claims.mentions.en;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.mentions.FoundName;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;

/**
 * Numbers and codes that somebody assigned: by their own form (e-mail address, URL, IBAN, contract
 * of the U.S. government, IMO number, tail number) or by the words before ("Contract No. 17/03").
 */
final class IdentifierRules {
  private record Form(String scheme, Pattern pattern) {}

  private static final List<Form> FORMS =
      List.of(
          form("email", "[\\w.%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){0,4}\\.[A-Za-z]{2,}"),
          form("url", "(?:https?://|www\\.)[^\\s<>\"'“”]{3,300}"),
          form("iban", "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?"),
          form("contract", "[A-Z][A-Z0-9]{5}-?\\d{2}-?[A-Z]-?[A-Z0-9]{4}(?:-[A-Z0-9]{4,5})?"),
          form("imo", "IMO(?: No\\.?| number)?:? ?\\d{7}"),
          form("tail-number", "(?:RA|UR|EW|UP|EX|EZ|UK|4K|4L)-\\d{5}|N\\d{3,4}[A-Z]{1,2}"),
          form("phone", "\\+\\d{1,3}[ .-]?\\(?\\d{1,4}\\)?(?:[ .-]?\\d{2,4}){2,4}"));

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(contract|agreement|purchase order|order|invoice|passport|registration"
              + "|licen[cs]e|permit|serial|account|case|file|document|reference|ref|protocol|act"
              + "|letter|tender|lot|waybill|bill of lading|tail|hull|certificate|decree|policy)"
              + "(?:\\s+(?:no|nos|nr|number|num)\\b\\.?|\\s*[#№]|\\s+no\\b\\.?:?|\\.)\\s*:?\\s*"
              + "((?=[A-Z0-9/-]*\\d)[A-Z0-9][A-Z0-9]*(?:[-/.][A-Z0-9]+){0,6})");
  private static final String TRAILING = ".,;:!?)]}’'”";

  private IdentifierRules() {}

  private static Form form(String scheme, String pattern) {
    return new Form(
        scheme, Pattern.compile("(?<![\\p{L}\\d@/.-])(?:" + pattern + ")(?![\\p{L}\\d])"));
  }

  static List<FoundName> find(String text) {
    List<FoundName> found = new ArrayList<>();
    for (Form form : FORMS) {
      if (mayHold(text, form.scheme())) {
        Matcher matcher = form.pattern().matcher(text);
        while (matcher.find()) {
          add(form.scheme(), text, matcher.start(), matcher.end(), found);
        }
      }
    }
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      String scheme = scheme(named.group(1));
      add(scheme, text, named.start(2), named.end(2), found);
    }
    return found;
  }

  /** A quick no for texts without the mark that the form needs. */
  private static boolean mayHold(String text, String scheme) {
    return switch (scheme) {
      case "email" -> text.indexOf('@') >= 0;
      case "url" -> text.contains("://") || text.contains("www.");
      case "imo" -> text.contains("IMO");
      case "phone" -> text.indexOf('+') >= 0;
      default -> true;
    };
  }

  private static String scheme(String word) {
    String scheme = word.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    return switch (scheme) {
      case "licence" -> "license";
      case "ref" -> "reference";
      case "tail" -> "tail-number";
      case "hull" -> "hull-number";
      case "order" -> "purchase-order";
      default -> scheme;
    };
  }

  private static void add(String scheme, String text, int start, int end, List<FoundName> found) {
    int to = end;
    while (to > start && TRAILING.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    String value = text.substring(start, to);
    String plain =
        switch (scheme) {
          case "iban" -> value.replace(" ", "");
          case "imo" -> value.replaceAll("\\D", "");
          case "email" -> value.toLowerCase(Locale.ROOT);
          case "phone" -> "+" + value.replaceAll("\\D", "");
          default -> value;
        };
    boolean right = !scheme.equals("iban") || isIban(plain);
    if (right && to > start) {
      found.add(
          new FoundName(
              new Span(start, to), MentionKind.IDENTIFIER, new Value.Identifier(scheme, plain)));
    }
  }

  /** ISO 13616: the number with its head moved behind leaves 1 when divided by 97. */
  private static boolean isIban(String value) {
    if (value.length() < 15 || value.length() > 34) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : (value.substring(4) + value.substring(0, 4)).toCharArray()) {
      digits.append(Character.digit(c, 36));
    }
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
