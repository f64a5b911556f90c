package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.mentions.FoundName;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.model.Value;

/** Numbers that somebody assigned: of contracts, orders, letters, firms. */
final class Identifiers {
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("контракт", "contract"),
          Map.entry("договор", "contract"),
          Map.entry("соглашен", "agreement"),
          Map.entry("протокол", "minutes"),
          Map.entry("приказ", "order"),
          Map.entry("постановлен", "order"),
          Map.entry("распоряжен", "order"),
          Map.entry("указ", "decree"),
          Map.entry("счет", "invoice"),
          Map.entry("счёт", "invoice"),
          Map.entry("акт", "certificate"),
          Map.entry("письм", "letter"),
          Map.entry("исх", "letter"),
          Map.entry("вх", "letter"),
          Map.entry("заявк", "request"),
          Map.entry("лицензи", "licence"),
          Map.entry("спецификац", "specification"));
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iU)\\b(контракт|договор|соглашен|протокол|приказ|постановлен|распоряжен|указ|сч[её]т|акт|письм|исх|вх|заявк|лицензи|спецификац)\\p{L}{0,4}\\.?(?:-фактур\\p{L}{1,2})?\\s*(?:№|N|номер)\\s*([\\p{L}\\d]+(?:[-/.][\\p{L}\\d]+)*)");
  private static final Pattern REGISTERED =
      Pattern.compile("(?U)\\b(ИНН|КПП|ОГРН|ОКПО|БИК)[:\\s]{1,3}(\\d{8,15})\\b");

  private Identifiers() {}

  static void find(String text, List<FoundName> found) {
    Matcher numbered = NUMBERED.matcher(text);
    while (numbered.find()) {
      String word = numbered.group(1).toLowerCase(java.util.Locale.ROOT);
      add(numbered, SCHEMES.getOrDefault(word, "document"), found);
    }
    Matcher registered = REGISTERED.matcher(text);
    while (registered.find()) {
      add(registered, registered.group(1), found);
    }
  }

  private static void add(Matcher match, String scheme, List<FoundName> found) {
    String value = match.group(2);
    if (value.chars().anyMatch(Character::isDigit)) {
      found.add(
          new FoundName(
              new Span(match.start(2), match.end(2)),
              MentionKind.IDENTIFIER,
              new Value.Identifier(scheme, value)));
    }
  }
}
