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

  private final Gazetteer gazetteer;

  PlaceRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    for (int i = 0; i < line.words.size(); i++) {
      Line.Word word = line.words.get(i);
      if (isPlace(word)) {
        drafts.add(Draft.of(word.start(), word.end(), MentionKind.LOCATION, Draft.LIKELY));
      }
      headed(line, i, drafts);
    }
  }

  private boolean isPlace(Line.Word word) {
    if (NO_PLACE.contains(word.text()) || gazetteer.isEveryday(word.text())) {
      return false;
    }
    return word.tagged("ns") && word.length() > 1 && Character.isIdeographic(word.text().charAt(0));
  }

  /** 丽泽 + 商务区, 八一 + 路: a name before a head. */
  private void headed(Line line, int i, List<Draft> drafts) {
    Line.Word head = line.words.get(i);
    if (!gazetteer.isPlaceHead(head.text()) || i == 0) {
      return;
    }
    int from = i;
    boolean named = false;
    while (from > 0 && i - from < 4) {
      Line.Word before = line.words.get(from - 1);
      if (before.end() != line.words.get(from).start()) {
        break;
      }
      boolean proper = before.tagged("ns") || before.tagged("nz") || before.tagged("nr");
      boolean noun =
          before.tagged("n")
              && !before.tagged("nn")
              && before.length() <= 2
              && i - from < 2
              && head.length() == 1;
      boolean inner =
          (before.tagged("n") || before.tagged("vn")) && !before.tagged("nn") && head.length() > 1;
      if (!proper && !noun && !inner || NO_PLACE.contains(before.text())) {
        break;
      }
      named |= proper;
      from--;
      if (before.tagged("ns") && before.length() > 1) {
        break;
      }
    }
    if (named && from < i) {
      drafts.add(
          Draft.of(line.words.get(from).start(), head.end(), MentionKind.LOCATION, Draft.LIKELY));
    }
  }
}
