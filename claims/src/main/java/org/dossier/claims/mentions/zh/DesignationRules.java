package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;

/** Equipment by its designation (歼-20, “克列切滕-4”, T-90M) and numbers that somebody assigned. */
final class DesignationRules {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(?<![A-Za-z0-9\\p{IsHan}-])(?:[\\p{IsHan}]{1,6}|[A-Z\\u0400-\\u042F]{1,5})-\\d{1,4}[A-Za-z\\u0400-\\u042F]{0,3}(?![A-Za-z0-9-])");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[“「]([\\p{IsHan}A-Za-z\\u0400-\\u042F]{1,8}-[0-9A-Za-z\\u0400-\\u042F]{1,4})[”」]");
  private static final Pattern TYPED =
      Pattern.compile("(?:歼|轰|运|直|苏|米格|图|伊尔|安|卡|东风|巨浪|红旗|鹰击|霹雳|米)-\\d{1,3}[A-Z]{0,2}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "第?([A-Za-z\\u0400-\\u042F0-9][A-Za-z\\u0400-\\u042F0-9/.-]*)号?(合同|协议|许可证|发票|决议|法令|公告)|(合同|协议|许可证|发票|文件|订单|账户|账号|护照)(?:(?:编号|号码|号)[：:为]?|[：:])\\s*(?:第)?([A-Za-z\\u0400-\\u042F]*[0-9][A-Za-z\\u0400-\\u042F0-9/.-]{2,})号?");
  private static final Pattern LETTER =
      Pattern.compile(
          "[〔（\\[(](\\d{4})[〕）\\])]\\p{IsHan}{0,8}?第?(\\d{1,5})号|[\\p{IsHan}]{1,8}[〔（\\[(](\\d{4})[〕）\\])]第?(\\d{1,5})号");
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("合同", "contract"),
          Map.entry("协议", "agreement"),
          Map.entry("许可证", "licence"),
          Map.entry("发票", "invoice"),
          Map.entry("决议", "resolution"),
          Map.entry("法令", "decree"),
          Map.entry("公告", "notice"),
          Map.entry("文件", "document"),
          Map.entry("订单", "order"),
          Map.entry("账户", "account"),
          Map.entry("账号", "account"),
          Map.entry("护照", "passport"));
  private static final Set<String> NO_EQUIPMENT =
      Set.of("COVID", "H", "G", "PM", "Q", "CET", "IPV", "ISO", "MP");

  private DesignationRules() {}

  static void propose(Line line, List<Draft> drafts) {
    if (line.text.indexOf('-') >= 0) {
      equipment(line, drafts);
    }
    if (line.text.indexOf('号') >= 0 || line.text.indexOf('合') >= 0 || line.text.indexOf('证') >= 0) {
      identifiers(line, drafts);
    }
  }

  private static void equipment(Line line, List<Draft> drafts) {
    for (Pattern pattern : List.of(DESIGNATION, TYPED)) {
      Matcher matcher = pattern.matcher(line.text);
      while (matcher.find()) {
        String letters = matcher.group().substring(0, matcher.group().indexOf('-'));
        if (!NO_EQUIPMENT.contains(letters.toUpperCase(Locale.ROOT))
            && (pattern == TYPED || letters.charAt(0) < 0x500)) {
          drafts.add(Draft.of(matcher.start(), matcher.end(), MentionKind.EQUIPMENT, Draft.LIKELY));
        }
      }
    }
    Matcher quoted = QUOTED.matcher(line.text);
    while (quoted.find()) {
      drafts.add(Draft.of(quoted.start(1), quoted.end(1), MentionKind.EQUIPMENT, Draft.SURE));
    }
  }

  private static void identifiers(Line line, List<Draft> drafts) {
    Matcher numbered = NUMBERED.matcher(line.text);
    while (numbered.find()) {
      int group = numbered.group(1) != null ? 1 : 4;
      String word = numbered.group(group == 1 ? 2 : 3);
      boolean bare =
          group == 1 && !line.has(numbered.start(), "第") && line.at(numbered.end(1)) != '号';
      String value = numbered.group(group);
      if (!bare && value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        String scheme = SCHEMES.getOrDefault(word, "document");
        drafts.add(
            new Draft(
                numbered.start(group),
                numbered.end(group),
                MentionKind.IDENTIFIER,
                Draft.SURE,
                new Value.Identifier(scheme, value)));
      }
    }
    Matcher letter = LETTER.matcher(line.text);
    while (letter.find()) {
      drafts.add(
          new Draft(
              letter.start(),
              letter.end(),
              MentionKind.IDENTIFIER,
              Draft.SURE,
              new Value.Identifier("document", letter.group())));
    }
  }
}
