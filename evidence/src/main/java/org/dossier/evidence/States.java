package org.dossier.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** States by their names in English, Russian and Chinese (CLDR), with their usual short forms. */
final class States {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.of("ru"), Locale.SIMPLIFIED_CHINESE);
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("сша", "US"),
          Map.entry("соединенные штаты америки", "US"),
          Map.entry("америка", "US"),
          Map.entry("america", "US"),
          Map.entry("north korea", "KP"),
          Map.entry("северная корея", "KP"),
          Map.entry("кндр", "KP"),
          Map.entry("northern korea", "KP"),
          Map.entry("south korea", "KR"),
          Map.entry("южная корея", "KR"),
          Map.entry("рф", "RU"),
          Map.entry("кнр", "CN"),
          Map.entry("中华人民共和国", "CN"),
          Map.entry("俄国", "RU"),
          Map.entry("英格兰", "GB"),
          Map.entry("англия", "GB"),
          Map.entry("england", "GB"),
          Map.entry("оаэ", "AE"),
          Map.entry("оон", "UN"),
          Map.entry("united nations", "UN"),
          Map.entry("un", "UN"),
          Map.entry("联合国", "UN"),
          Map.entry("ес", "EU"),
          Map.entry("евросоюз", "EU"),
          Map.entry("европейский союз", "EU"),
          Map.entry("eu", "EU"),
          Map.entry("european union", "EU"),
          Map.entry("欧盟", "EU"),
          Map.entry("нато", "NATO"),
          Map.entry("nato", "NATO"),
          Map.entry("北约", "NATO"));

  /** What grammar does to the end of a Russian name. */
  private static final Pattern ENDING =
      Pattern.compile("(?:ами|ями|ой|ей|ию|ии|ия|ов|ам|ом|ем|[аеиоуыюяй])$");

  private static final int SHORTEST = 4;
  private static final Map<String, String> CODES = codes(); // needs what stands above

  private States() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      for (Locale language : LANGUAGES) {
        String key =
            NameKey.of(MentionKind.LOCATION, Locale.of("", code).getDisplayCountry(language));
        codes.putIfAbsent(key, code);
        codes.putIfAbsent(stem(key), code);
      }
    }
    codes.putAll(SHORT);
    return codes;
  }

  /** The code of a state or union of states that a name's key stands for. */
  static Optional<String> code(String key) {
    String code = CODES.get(key);
    return Optional.ofNullable(code == null ? CODES.get(stem(key)) : code);
  }

  private static String stem(String key) {
    if (key.length() < SHORTEST || key.charAt(key.length() - 1) < 'а') {
      return key;
    }
    String stem = ENDING.matcher(key).replaceFirst("");
    return stem.length() < SHORTEST ? key : stem;
  }
}
