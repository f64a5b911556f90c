package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** Names and offices that a list holds. */
final class ListRules {
  private static final Set<String> BEFORE_OFFICE =
      Set.of(
          "副", "总", "代理", "常务", "首席", "执行", "高级", "资深", "名誉", "荣誉", "联席", "常务副", "第一副", "第一", "销售",
          "项目", "行政", "财务", "技术", "人事", "市场", "营销", "艺术", "体育", "纪委", "政法委", "党委", "党组", "行业", "环保",
          "法律", "军事", "新闻", "运营", "产品", "实习");

  private static final List<String> SPORT =
      List.of(
          "vs", "VS", "主场", "客场", "主队", "客队", "联赛", "进球", "赔率", "胜负", "球队", "战胜", "击败", "德比", "球员",
          "主帅", "足球", "盘口", "冠军", "杯赛", "小组赛", "决赛", "积分榜", "转会");

  private final Gazetteer gazetteer;

  ListRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    boolean sport = SPORT.stream().anyMatch(line.text::contains);
    for (int at = 0; at < line.text.length(); at++) {
      if (!line.startsWord(at)) {
        continue;
      }
      int start = at;
      gazetteer
          .names()
          .matches(line.text, at, (end, mask) -> found(line, start, end, mask, sport, drafts));
    }
    for (int i = 0; i < line.words.size(); i++) {
      office(line, i, drafts);
    }
  }

  private void found(Line line, int start, int end, int mask, boolean sport, List<Draft> drafts) {
    if (!line.endsWord(end)) {
      return;
    }
    if (Lexicon.COUNTRIES.in(mask)) {
      if (!line.has(end, "人") || line.at(end + 1) == '民') {
        drafts.add(Draft.of(start, end, MentionKind.LOCATION, Draft.SURE));
      }
    } else if (Lexicon.ORGANIZATIONS.in(mask)) {
      drafts.add(Draft.of(start, end, MentionKind.ORGANIZATION, Draft.SURE));
    } else if (Lexicon.CLUBS.in(mask) && (sport || !Lexicon.PLACES.in(mask))) {
      drafts.add(Draft.of(start, end, MentionKind.ORGANIZATION, sport ? Draft.SURE : Draft.LIKELY));
    }
    if (Lexicon.FIRMS.in(mask)) {
      drafts.add(Draft.of(start, end, MentionKind.ORGANIZATION, Draft.LIKELY));
    }
    if (Lexicon.PLACES.in(mask)) {
      drafts.add(Draft.of(start, end, MentionKind.LOCATION, Draft.LIKELY));
    }
    if (Lexicon.POSITIONS.in(mask) && end - start > 2) {
      drafts.add(Draft.of(start, end, MentionKind.POSITION, Draft.LIKELY));
    }
    if (Lexicon.EQUIPMENT.in(mask)) {
      drafts.add(Draft.of(start, end, MentionKind.EQUIPMENT, Draft.LIKELY));
    }
  }

  /** An office with 副, 前, 首席 and the like before it. */
  private void office(Line line, int i, List<Draft> drafts) {
    Line.Word word = line.words.get(i);
    boolean known = gazetteer.knows(word.text(), Lexicon.POSITIONS);
    boolean tagged = word.tagged("nnt") && word.length() > 2;
    boolean acts = word.tagged("v") || word.tagged("p");
    if (!known && !tagged || acts || word.text().endsWith("们")) {
      return;
    }
    int from = i;
    while (from > 0
        && line.words.get(from - 1).end() == line.words.get(from).start()
        && BEFORE_OFFICE.contains(line.words.get(from - 1).text())) {
      from--;
    }
    drafts.add(
        Draft.of(
            line.words.get(from).start(),
            word.end(),
            MentionKind.POSITION,
            known ? Draft.LIKELY : Draft.MAYBE));
  }
}
