package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** Places: known ones, the segmenter's finds, and names that end in 市, 岛, 路, 基地. */
final class PlaceRules {
  private static final Set<String> NO_PLACE =
      Set.of(
          "两国", "我国", "各国", "多国", "全国", "本国", "外国", "本市", "全市", "我市", "全省", "本省", "西方", "东方", "国际",
          "两岸", "四国", "三国", "五国", "本港", "当地", "海外", "内地", "国内", "境内");

  private static final String COUNTS = "第两一二三四五六七八九十半全各本多";

  /** What a place that no list holds doesn't begin with: the segmenter took a phrase for one. */
  private static final String NEVER_FIRST = "的前从在到和与及或最某这那每各其驻是有将";

  private static final Set<String> LEADING =
      Set.of(
          "在", "到", "从", "往", "赴", "去", "于", "自", "至", "位于", "来自", "前往", "抵达", "离开", "访问", "对", "向",
          "与", "和", "及", "由", "经", "驻", "飞往", "运往", "回", "来到");
  private static final Set<String> FOLLOWING =
      Set.of(
          "境内", "地区", "附近", "当地", "市", "县", "镇", "区", "一带", "举行", "政府", "方面", "市民", "居民", "人", "警方",
          "机场", "港", "和", "与", "、", "市区", "郊区", "北部", "南部", "东部", "西部");

  private final Gazetteer gazetteer;

  PlaceRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    for (int i = 0; i < line.words.size(); i++) {
      Line.Word word = line.words.get(i);
      if (isPlace(line, word)) {
        int start = beginning(line, i);
        drafts.add(Draft.of(start, word.end(), MentionKind.LOCATION, Draft.LIKELY));
      }
      headed(line, i, drafts);
    }
  }

  /** 巴尔 + 托尼亚共和国: with the first characters that the segmenter cut off an unknown state. */
  private int beginning(Line line, int i) {
    Line.Word word = line.words.get(i);
    if (i == 0 || !word.text().endsWith("共和国") || gazetteer.names().mask(word.text()) != 0) {
      return word.start();
    }
    Line.Word before = line.words.get(i - 1);
    boolean cut =
        before.end() == word.start()
            && before.length() <= 2
            && (before.tagged("nr") || before.tagged("g") || before.tagged("b"))
            && spelt(before.text());
    return cut ? before.start() : word.start();
  }

  private boolean isPlace(Line line, Line.Word word) {
    if (NO_PLACE.contains(word.text()) || gazetteer.isEveryday(word.text())) {
      return false;
    }
    if (!word.tagged("ns")
        || word.length() < 2
        || !Character.isIdeographic(word.text().charAt(0))
        || COUNTS.indexOf(word.text().charAt(0)) >= 0 && word.length() < 3) {
      return false;
    }
    boolean phrase = NEVER_FIRST.indexOf(word.text().charAt(0)) >= 0;
    return word.length() > 2 && !phrase
        || gazetteer.names().mask(word.text()) != 0
        || placed(line, word);
  }

  private boolean spelt(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (gazetteer.foreign(text.charAt(i)) < -2) {
        return false;
      }
    }
    return true;
  }

  /** Whether a preposition of place stands before it, or another place beside it. */
  private static boolean placed(Line line, Line.Word word) {
    int before = line.wordAt(word.start() - 1);
    int after = line.wordAt(word.end());
    boolean led =
        before < 0
            || LEADING.contains(line.words.get(before).text())
            || line.words.get(before).tagged("ns")
            || line.words.get(before).tagged("w");
    boolean followed =
        after >= 0
            && (FOLLOWING.contains(line.words.get(after).text())
                || line.words.get(after).tagged("ns"));
    return led || followed;
  }

  /** 丽泽 + 商务区, 八一 + 路: a name before a head. */
  private void headed(Line line, int i, List<Draft> drafts) {
    Line.Word head = line.words.get(i);
    if (!gazetteer.isPlaceHead(head.text()) || i == 0) {
      return;
    }
    int from = i;
    boolean named = false;
    while (from > 0 && i - from < 6) {
      Line.Word before = line.words.get(from - 1);
      if (before.end() != line.words.get(from).start()) {
        break;
      }
      boolean proper =
          before.tagged("ns")
              || before.tagged("nz")
              || before.tagged("nr") && gazetteer.surname(before.text()) == 0
              || spelt(before.text());
      boolean noun =
          before.tagged("n")
              && !before.tagged("nn")
              && before.length() <= 2
              && i - from < 2
              && head.length() == 1;
      boolean inner =
          i - from < 1 && head.length() > 1 && before.tagged("n") && !before.tagged("nn");
      if (!proper && !noun && !inner
          || NO_PLACE.contains(before.text())
          || before.tagged("u")
          || before.tagged("m")) {
        break;
      }
      named |= proper;
      from--;
      if (before.tagged("ns") && before.length() > 1 && !spelt(before.text())) {
        break;
      }
    }
    if (named
        && from < i
        && from > 0
        && "上下新东西南北大小".contains(line.words.get(from - 1).text())
        && line.words.get(from - 1).end() == line.words.get(from).start()
        && spelt(line.words.get(from).text())) {
      from--;
    }
    if (named && from < i) {
      drafts.add(
          Draft.of(line.words.get(from).start(), head.end(), MentionKind.LOCATION, Draft.LIKELY));
    }
  }
}
