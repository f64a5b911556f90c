package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** Systems by their designations (БМД-4М, С-400), and by a code name after their class. */
final class EquipmentRules {
  /** Letters, a figure, letters: with makers' and classes' letters that leave little doubt. */
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(?:БМП|БМД|БТР|БРДМ|БРЭМ|САУ|ЗРК|ЗСУ|РСЗО|ПТРК|ПЗРК|РПГ|АК|Т|ТОС|Су|СУ|МиГ|МИГ|Ту|ТУ|Ил|ИЛ|Ан|АН|Як|ЯК|Ми|МИ|Ка|КА|С|Р|РС|Х|Д|КамАЗ|КАМАЗ|УАЗ|Урал|УРАЛ|ГАЗ|МАЗ|А|БПЛА|Ф|F|M|B|Su|MiG|Tu|T|BMD|BMP|ZBD|PLZ|Y|J|HQ)-\\d{1,4}[\\p{L}\\d/-]{0,5}|\\d[АСБKКТФ]\\d{1,3}[А-ЯA-Z]?\\d?");

  /** Anything with a figure or a hyphen behind the class of a system. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}[\\p{L}\\d-]*\\d[\\p{L}\\d/-]*");

  private EquipmentRules() {}

  static void propose(Words words, List<Draft> drafts) {
    for (int i = 0; i < words.size(); i++) {
      String text = words.text(i);
      int head = words.end(i, Lexicon.EQUIPMENT);
      if (head > i) {
        named(words, head, drafts);
        if (words.has(head) && CODE.matcher(words.text(head)).matches()) {
          drafts.add(
              new Draft(head, quotedEnd(words, head + 1), MentionKind.EQUIPMENT, Draft.SURE));
        }
      } else if (text.length() > 2 && hasDigit(text) && DESIGNATION.matcher(text).matches()) {
        drafts.add(new Draft(i, quotedEnd(words, i + 1), MentionKind.EQUIPMENT, Draft.SURE));
      }
    }
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Система «Зонтарь-М». */
  private static void named(Words words, int open, List<Draft> drafts) {
    int end = quotedEnd(words, open);
    if (end > open) {
      drafts.add(new Draft(open, end, MentionKind.EQUIPMENT, Draft.SURE));
    }
  }

  /** After the quotation of at most three words that opens here; {@code open} without one. */
  private static int quotedEnd(Words words, int open) {
    if (!words.text(open).equals("«") && !words.text(open).equals("\"")) {
      return open;
    }
    for (int i = open + 2; i < open + 5; i++) {
      if (words.text(i).equals("»") || words.text(i).equals("\"")) {
        return words.capitalized(open + 1) ? i + 1 : open;
      }
    }
    return open;
  }
}
