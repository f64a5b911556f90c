package org.dossier.evidence.authenticity;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.dossier.model.Word;

/**
 * Registry numbers of which the last digits are computed from the others. A number is looked at
 * only where the text says which register it is of.
 */
final class CheckDigits {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<inn>\\bИНН(?:/КПП)?|\\bINN)\\b[\\s:№.]{0,4}(?<innNumber>\\d{12}|\\d{10})(?!\\d)"
              + "|(?<ogrnip>\\bОГРНИП|\\bOGRNIP)\\b[\\s:№.]{0,4}(?<ogrnipNumber>\\d{15})(?!\\d)"
              + "|(?<ogrn>\\bОГРН|\\bOGRN)\\b[\\s:№.]{0,4}(?<ogrnNumber>\\d{13})(?!\\d)"
              + "|(?<uscc>统一社会信用代码(?:证)?(?:编?号)?|[Uu]nified [Ss]ocial [Cc]redit (?:[Cc]ode|[Ii]dentifier))"
              + "[\\s:：（(为是]{0,4}(?<usccNumber>[0-9A-HJ-NP-RT-UW-Ya-z]{18})(?![0-9A-Za-z])",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** One of these is in every text that names a register. */
  private static final List<String> REGISTERS =
      List.of("ИНН", "INN", "ОГРН", "OGRN", "社会信用代码", "ocial ");

  private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  /** GB 32100-2015. */
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CheckDigits() {}

  static void observe(Page page, List<Observation> seen) {
    String text = page.text();
    if (REGISTERS.stream().noneMatch(text::contains)) {
      return;
    }
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      for (String register : List.of("inn", "ogrnip", "ogrn", "uscc")) {
        String number = named.group(register + "Number");
        if (number != null && !isRight(register, number)) {
          var span = new Span(named.start(register + "Number"), named.end(register + "Number"));
          seen.add(
              Observation.at(
                  SignalKind.CHECK_DIGIT,
                  page,
                  span,
                  String.format(
                      Locale.ROOT,
                      "the check digit of %s %s is wrong%s",
                      named.group(register),
                      number,
                      isUnsure(page, span) ? " (it was recognized with doubt)" : "")));
        }
      }
    }
  }

  private static boolean isUnsure(Page page, Span span) {
    for (Word word : page.words()) {
      if (word.span().start() < span.end() && word.span().end() > span.start()) {
        return page.hasUnsureFigures(span);
      }
    }
    return false;
  }

  static boolean isRight(String register, String number) {
    return switch (register) {
      case "inn" ->
          number.length() == 10
              ? weighed(number, INN_10) == digit(number, 9)
              : weighed(number, INN_11) == digit(number, 10)
                  && weighed(number, INN_12) == digit(number, 11);
      case "ogrn" -> remainder(number, 12, 11) == digit(number, 12);
      case "ogrnip" -> remainder(number, 14, 13) == digit(number, 14);
      case "uscc" -> isUsccRight(number.toUpperCase(Locale.ROOT));
      default -> throw new IllegalArgumentException(register);
    };
  }

  private static int weighed(String number, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(number, i);
    }
    return sum % 11 % 10;
  }

  private static int remainder(String number, int length, int by) {
    return new BigInteger(number.substring(0, length)).mod(BigInteger.valueOf(by)).intValue() % 10;
  }

  private static int digit(String number, int at) {
    return number.charAt(at) - '0';
  }

  private static boolean isUsccRight(String number) {
    int sum = 0;
    for (int i = 0; i < USCC_WEIGHTS.length; i++) {
      int value = USCC.indexOf(number.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * USCC_WEIGHTS[i];
    }
    return USCC.indexOf(number.charAt(17)) == (31 - sum % 31) % 31;
  }
}
