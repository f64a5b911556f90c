package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** Persons: the segmenter's finds with a family name, and foreign names spelt in characters. */
final class PersonRules {
  private static final int FOREIGN_ENOUGH = 30;
  private static final Set<String> SPEAKING =
      Set.of(
          "说", "问", "问道", "答", "回答", "笑道", "表示", "认为", "指出", "称", "强调", "介绍", "透露", "告诉", "宣布",
          "坦言", "回忆", "解释", "回应", "补充", "否认", "承认", "写道", "呼吁", "警告", "批评", "要求", "建议", "担任", "出任",
          "出席", "主持", "会见", "率领", "签署", "去世", "逝世", "病逝", "辞职", "毕业", "当选", "执导", "主演", "饰演", "撰文",
          "致辞", "发言", "评论", "坦承", "直言", "提到", "谈到", "分析", "推荐");

  /** Family names that are common words besides. */
  private static final String AMBIGUOUS = "都于向时强战全连何占应计成从那来和要曾会当对由单候展关解温麻门官包边符项曲盖左支代别有过";

  /** Family names that make a common word with one more character. */
  private static final String COMMON = "方铁权敬杭昌渠务蒲尧游原明水农火南商花牛车房简安平白高金田石周季谷空路丰位龙万黄";

  /** Those of them that are first of all family names. */
  private static final String FREQUENT = "周黄高金田石简方白龙";

  /** Characters that a given name seldom holds. */
  private static final String FUNCTION = "是有在也就很不将被把跟为已还了可后前会以与和换等让说若只着的都由从向对并及或但而之于";

  /** Characters that end names of places and hardly a given name. */
  private static final String PLACE_TAILS = "岛谷苑坝寺庙墓镇村县市省塔宫殿洞街路乡桥堡湖河";

  /** The same for foreign names, which may well end in 塔 or 堡. */
  private static final String FOREIGN_PLACE_TAILS = "岛谷镇村县市省州山湖河";

  /** What may as well happen at a place as be done by a person: 在X签署. */
  private static final Set<String> HAPPENING = Set.of("签署", "会见", "出席", "主持");

  private static final String OPENING = "，。、：（“—#》；！？‘【";
  private static final String CLOSING = "，。、：（）”#《；！？’】";
  private static final String DIVISIONS = "省市县州镇岛";

  private static final Set<String> POLITE =
      Set.of("先生", "女士", "小姐", "老师", "总", "某某", "氏", "姓", "某");
  private static final Set<String> PLACING =
      Set.of("在", "位于", "抵达", "前往", "赴", "飞往", "运往", "来自", "飞抵", "驶往", "驻", "到达", "离开", "访问");
  private static final Set<String> COURTESY =
      Set.of("先生", "女士", "小姐", "同志", "夫人", "等人", "老师", "博士", "教授");

  private final Gazetteer gazetteer;

  PersonRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    for (int i = 0; i < line.words.size(); i++) {
      Line.Word word = line.words.get(i);
      if (word.tagged("nr") && !word.text().contains("·")) {
        tagged(line, i, drafts);
      } else if (word.length() <= 2 && nominal(word) && gazetteer.isSurname(word.text())) {
        parted(line, i, drafts);
      }
    }
    for (int i = 0; i + 1 < line.words.size(); i++) {
      if (isTitle(line.words.get(i))) {
        titled(line, i, drafts);
      }
    }
    foreign(line, drafts);
  }

  /** 总监张大伟: behind a title stand a family and a given name, however they were cut. */
  private void titled(Line line, int title, List<Draft> drafts) {
    int start = line.words.get(title).end();
    int end = start + 3;
    if (end > line.text.length()
        || line.words.get(title + 1).start() != start
        || line.words.get(title).length() < 2
        || drafts.stream().anyMatch(one -> one.start() <= start && start < one.end())) {
      return;
    }
    String name = line.text.substring(start, end);
    boolean given =
        gazetteer.isSurname(name.substring(0, 1))
            && AMBIGUOUS.indexOf(name.charAt(0)) < 0
            && gazetteer.beginsGiven(name.substring(1, 2))
            && gazetteer.endsGiven(name.substring(2));
    Line.Word first = line.words.get(title + 1);
    boolean word = first.length() > 1 && (first.tagged("n") || gazetteer.isEveryday(first.text()));
    if (given && line.endsWord(end) && !word) {
      drafts.add(Draft.of(start, end, MentionKind.PERSON, Draft.LIKELY));
    }
  }

  private void tagged(Line line, int i, List<Draft> drafts) {
    Line.Word word = line.words.get(i);
    if (gazetteer.isEveryday(word.text()) || isEcho(word.text())) {
      return;
    }
    if (endsInOffice(line, word, drafts)) {
      return;
    }
    int surname = gazetteer.surname(word.text());
    if (surname == 0 && i > 0 && word.length() <= 2) {
      Line.Word before = line.words.get(i - 1);
      if (before.end() == word.start() && nominal(before) && gazetteer.isSurname(before.text())) {
        add(line, i - 1, before.start(), word.end(), drafts);
        return;
      }
    }
    boolean foreign = word.tagged("nrf") || word.tagged("nrj");
    if (gazetteer.isOrganization(word.text()) || endsInPlace(word, foreign, drafts)) {
      return;
    }
    if (foreign && word.length() >= 2) {
      drafts.add(Draft.of(word.start(), word.end(), MentionKind.PERSON, Draft.LIKELY));
      return;
    }
    int given = word.length() - surname;
    boolean whole =
        surname == 1
            && given == 2
            && isLearned(word.text())
            && !gazetteer.isEveryday(word.text().substring(0, 2));
    if (surname > 0
        && (given == 1 || given == 2)
        && (whole || isGivenName(word.text().substring(surname)))) {
      int end = given == 1 ? longer(line, i) : word.end();
      char family = word.text().charAt(0);
      boolean ambiguous =
          surname == 1
              && (AMBIGUOUS.indexOf(family) >= 0
                  || end - word.start() == 2
                      && COMMON.indexOf(family) >= 0
                      && !(FREQUENT.indexOf(family) >= 0
                          && gazetteer.endsGiven(word.text().substring(1))));
      if (!ambiguous || framed(line, i, end)) {
        add(line, i, word.start(), end, drafts);
      }
    }
  }

  /** 王羲之, 闫大为: given names of three characters in all that hold such a word after all. */
  private static boolean isLearned(String name) {
    return AMBIGUOUS.indexOf(name.charAt(0)) < 0
        && ("之为有若如可".indexOf(name.charAt(2)) >= 0 && FUNCTION.indexOf(name.charAt(1)) < 0
            || "为有若如可以".indexOf(name.charAt(1)) >= 0 && FUNCTION.indexOf(name.charAt(2)) < 0)
        && !name.endsWith("因为")
        && !name.endsWith("还有");
  }

  /** Whether a character may end a given name. */
  static boolean endsName(char c) {
    return FUNCTION.indexOf(c) < 0 && "先女总某说称认表指透坦强介告等".indexOf(c) < 0;
  }

  private static boolean isGivenName(String given) {
    if (given.length() == 2
        && "一二两三四五几".indexOf(given.charAt(0)) >= 0
        && "名位个家人次".indexOf(given.charAt(1)) >= 0) {
      return false;
    }
    return given.chars().noneMatch(c -> FUNCTION.indexOf(c) >= 0)
        && !POLITE.contains(given)
        && !given.endsWith("某");
  }

  /** A second character that the segmenter cut off a given name: 侯淅 + 珉. */
  private int longer(Line line, int i) {
    Line.Word word = line.words.get(i);
    if (i + 1 >= line.words.size()) {
      return word.end();
    }
    Line.Word next = line.words.get(i + 1);
    boolean cut =
        next.tagged("x")
            || titleBefore(line, i) && (next.tagged("g") || next.tagged("ng"))
            || gazetteer.endsGiven(next.text())
                && !next.tagged("p")
                && (!next.tagged("v") || cannotAct(line, i + 1));
    return cut
            && next.start() == word.end()
            && next.length() == 1
            && Character.isIdeographic(next.text().charAt(0))
        ? next.end()
        : word.end();
  }

  /** 江岚 + 成 before a comma, 江岚 + 生 before a verb: such a verb ends the name. */
  private static boolean cannotAct(Line line, int i) {
    Line.Word verb = line.words.get(i);
    int next = line.wordAt(verb.end());
    if (next < 0 || "来去说称在是有到死会能".contains(verb.text())) {
      return false;
    }
    Line.Word after = line.words.get(next);
    return after.tagged("v") && !after.tagged("vn") && !after.tagged("vshi")
        || after.tagged("p")
        || after.text().equals("、")
        || after.text().equals("：")
        || SPEAKING.contains(after.text());
  }

  /** Whether what stands around a possible name makes it one. */
  private boolean framed(Line line, int i, int end) {
    int next = line.wordAt(end);
    boolean titled = titleBefore(line, i) || next >= 0 && titleAfter(line, next);
    boolean speaks = next >= 0 && SPEAKING.contains(line.words.get(next).text());
    char before = line.at(line.words.get(i).start() - 1);
    char after = line.at(end);
    boolean opens = before == '\0' || OPENING.indexOf(before) >= 0;
    boolean closes = after == '\0' || CLOSING.indexOf(after) >= 0;
    boolean acts =
        next >= 0
            && line.words.get(next).tagged("v")
            && !line.words.get(next).tagged("vn")
            && !line.words.get(next).tagged("vshi")
            && !line.words.get(next).tagged("vyou");
    return titled || speaks || opens && (closes || acts);
  }

  /** 哈哈哈. */
  private static boolean isEcho(String text) {
    return text.length() > 1 && text.chars().distinct().count() == 1;
  }

  /** 薄荷岛, 哈德拉毛省: what ends in the word for a place is none. */
  private static boolean endsInPlace(Line.Word word, boolean foreign, List<Draft> drafts) {
    String text = word.text();
    boolean place =
        word.length() > 2
            && ((foreign ? FOREIGN_PLACE_TAILS : PLACE_TAILS)
                        .indexOf(text.charAt(text.length() - 1))
                    >= 0
                || text.endsWith("铁塔"));
    if (place) {
      drafts.add(Draft.of(word.start(), word.end(), MentionKind.LOCATION, Draft.LIKELY));
    }
    return place;
  }

  /** 王主任: the segmenter took a family name and an office for a name. */
  private boolean endsInOffice(Line line, Line.Word word, List<Draft> drafts) {
    if (word.length() != 3 || gazetteer.surname(word.text()) != 1) {
      return false;
    }
    if (!gazetteer.knows(word.text().substring(1), Lexicon.POSITIONS)) {
      return false;
    }
    drafts.add(Draft.of(word.start() + 1, word.end(), MentionKind.POSITION, Draft.LIKELY));
    return true;
  }

  /** A family name that the segmenter left alone before one or two characters. */
  private void parted(Line line, int i, List<Draft> drafts) {
    Line.Word family = line.words.get(i);
    int end = family.end();
    int next = i + 1;
    int given = 0;
    while (next < line.words.size() && given < 2) {
      Line.Word word = line.words.get(next);
      if (word.start() != end || !isGiven(word) || given + word.length() > 2) {
        break;
      }
      given += word.length();
      end = word.end();
      next++;
    }
    if (given == 0) {
      return;
    }
    boolean titled = titleBefore(line, i) || titleAfter(line, next);
    boolean speaks = next < line.words.size() && SPEAKING.contains(line.words.get(next).text());
    boolean listed = line.at(family.start() - 1) == '、' && "、等".indexOf(line.at(end)) >= 0;
    boolean shaped =
        given == 2
            && AMBIGUOUS.indexOf(family.text().charAt(0)) < 0
            && COMMON.indexOf(family.text().charAt(0)) < 0
            && gazetteer.beginsGiven(line.text.substring(end - 2, end - 1))
            && gazetteer.endsGiven(line.text.substring(end - 1, end));
    if (titled || speaks && given == 2 || shaped || listed && given == 2 && family.tagged("nr")) {
      drafts.add(
          Draft.of(family.start(), end, MentionKind.PERSON, titled ? Draft.LIKELY : Draft.MAYBE));
    }
  }

  /** A particle, preposition, adverb or verb is seldom a family name. */
  private static boolean nominal(Line.Word word) {
    return word.tagged("n") || word.tagged("g") || word.tagged("j") || word.tagged("b");
  }

  private static boolean isGiven(Line.Word word) {
    return Character.isIdeographic(word.text().charAt(0))
        && !word.tagged("u")
        && !word.tagged("w")
        && !word.tagged("p")
        && !word.tagged("c")
        && !word.tagged("r")
        && !word.tagged("m")
        && !(word.length() == 2 && (word.tagged("v") || word.tagged("d") || word.tagged("nnt")))
        && !(word.length() == 1 && (word.tagged("d") || word.tagged("f")))
        && !word.text().equals("等");
  }

  private void add(Line line, int i, int start, int end, List<Draft> drafts) {
    int next = line.wordAt(end);
    boolean titled = titleBefore(line, i) || next >= 0 && titleAfter(line, next);
    boolean speaks = next >= 0 && SPEAKING.contains(line.words.get(next).text());
    drafts.add(
        Draft.of(start, end, MentionKind.PERSON, titled || speaks ? Draft.SURE : Draft.LIKELY));
  }

  private boolean titleBefore(Line line, int i) {
    return i > 0 && isTitle(line.words.get(i - 1));
  }

  private boolean titleAfter(Line line, int next) {
    return next < line.words.size()
        && (COURTESY.contains(line.words.get(next).text()) || isTitle(line.words.get(next)));
  }

  private boolean isTitle(Line.Word word) {
    return word.tagged("nnt")
        || word.tagged("nnd")
        || gazetteer.knows(word.text(), Lexicon.POSITIONS);
  }

  /** Runs of the characters that foreign names are spelt with. */
  private void foreign(Line line, List<Draft> drafts) {
    int i = 0;
    List<Line.Word> words = line.words;
    while (i < words.size()) {
      if (!spells(line, i)) {
        i++;
        continue;
      }
      int from = i;
      int to = i;
      int end = words.get(i).start();
      while (to < words.size()
          && words.get(to).start() == end
          && (spells(line, to) || dot(line, to) || goesOn(line, to))) {
        end = words.get(to).end();
        to++;
      }
      while (to > from && (dot(line, to - 1) || isJoint(line, to - 1))) {
        to--;
      }
      while (from < to && (dot(line, from) || isJoint(line, from))) {
        from++;
      }
      name(line, from, to, drafts);
      i = Math.max(to, from + 1);
    }
  }

  /** Whether a word that alone is none may go on a foreign name: 希瑟 + 诺尔 + 特. */
  private boolean goesOn(Line line, int i) {
    Line.Word word = line.words.get(i);
    boolean function =
        word.tagged("p")
            || word.tagged("u")
            || word.tagged("c")
            || word.tagged("v")
            || word.tagged("d")
            || word.tagged("r")
            || word.tagged("nnt");
    if (function || word.length() > 2 || gazetteer.names().mask(word.text()) != 0) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (gazetteer.foreign(word.text().charAt(at)) < 12) {
        return false;
      }
    }
    return true;
  }

  /** 和, 与, 在, 对 at a name's edge join it to something. */
  private static boolean isJoint(Line line, int i) {
    String text = line.words.get(i).text();
    return text.length() == 1 && "和与在对将让于从到及因可本道".contains(text);
  }

  private static boolean dot(Line line, int i) {
    String text = line.words.get(i).text();
    return text.equals("·")
        || (text.equals("-") || text.equals("."))
            && Character.isIdeographic(line.at(line.words.get(i).end()))
            && Character.isIdeographic(line.at(line.words.get(i).start() - 1));
  }

  /** Whether a word may be a piece of a foreign name. */
  private boolean spells(Line line, int i) {
    Line.Word word = line.words.get(i);
    String text = word.text();
    boolean beside = line.at(word.end()) == '·' || line.at(word.start() - 1) == '·';
    boolean part =
        text.length() > 1 && (word.tagged("ns") || word.tagged("nr") || word.tagged("nz"));
    if (beside && part || text.contains("·") && word.tagged("nr")) {
      return true;
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '·' && gazetteer.foreign(text.charAt(at)) <= -20) {
        return false;
      }
    }
    if (text.equals("·") || !Character.isIdeographic(text.charAt(0))) {
      return false;
    }
    boolean dotted = line.at(word.end()) == '·' || line.at(word.start() - 1) == '·';
    if (word.tagged("nr") || word.tagged("x") || word.tagged("nz") && text.length() > 1) {
      return !gazetteer.isEveryday(text);
    }
    if (text.length() == 1) {
      boolean rare =
          word.tagged("b")
              || word.tagged("g")
              || word.tagged("q")
              || word.tagged("ng")
              || word.tagged("x");
      return gazetteer.foreign(text.charAt(0)) >= (dotted ? -5 : rare ? 0 : 12)
          && !word.tagged("p") | dotted
          && !word.tagged("u");
    }
    if (word.tagged("ns") || text.length() > 2) {
      return weight(text) >= 12 * text.length() && !gazetteer.knows(text, Lexicon.COUNTRIES)
          || dotted;
    }
    return weight(text) >= 22 * text.length() || dotted;
  }

  /** Against whom teams play: X vs Y, 迎战 X, X 主场. */
  static boolean contends(Line line, Draft name) {
    return contends(line, name.start(), name.end());
  }

  private static boolean contends(Line line, int start, int end) {
    for (String before :
        List.of("vs", "VS", "迎战", "对阵", "客战", "主场对", "战胜", "击败", "不敌", "输给", "客场挑战", "逼平")) {
      if (line.endsBefore(start, before)) {
        return true;
      }
    }
    for (String after : List.of("vs", "VS", "主场", "客场", "主胜", "队", "俱乐部", "客胜", "让球", "升盘")) {
      if (line.has(end, after)) {
        return true;
      }
    }
    return false;
  }

  /** 在, 抵达, 飞往 before a name make it a place's. */
  private static boolean ledByPlace(Line line, int from) {
    int before = from - 1;
    if (before >= 0 && "上下新".contains(line.words.get(before).text())) {
      before--;
    }
    return before >= 0 && PLACING.contains(line.words.get(before).text());
  }

  private int weight(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += "·-.".indexOf(text.charAt(i)) >= 0 ? 25 : gazetteer.foreign(text.charAt(i));
    }
    return sum;
  }

  /** Where a dotted name begins whose first part the segmenter cut: 弗朗 + 索瓦·德·蒙. */
  private int reachLeft(Line line, int from, int start) {
    int at = from;
    int begin = start;
    while (at > 0 && start - line.words.get(at - 1).start() <= 4) {
      Line.Word before = line.words.get(at - 1);
      boolean spelt = before.end() == begin && !isJoint(line, at - 1);
      for (int i = 0; spelt && i < before.length(); i++) {
        spelt = gazetteer.foreign(before.text().charAt(i)) >= 0;
      }
      boolean known =
          before.tagged("p")
              || before.tagged("nnt")
              || before.tagged("u")
              || gazetteer.knows(before.text(), Lexicon.COUNTRIES)
              || gazetteer.knows(before.text(), Lexicon.POSITIONS);
      if (!spelt || known) {
        break;
      }
      begin = before.start();
      at--;
    }
    return begin;
  }

  /** 哈德拉 + 毛省: where a place's name ends whose last character the segmenter cut; 0 without. */
  private int division(Line line, int end) {
    if (DIVISIONS.indexOf(line.at(end)) >= 0) {
      return end + 1;
    }
    boolean cut =
        line.at(end) != '\0'
            && gazetteer.foreign(line.at(end)) >= 0
            && line.at(end + 1) != '\0'
            && DIVISIONS.indexOf(line.at(end + 1)) >= 0;
    return cut && line.endsWord(end + 2) ? end + 2 : 0;
  }

  /** 詹姆斯-奈斯: two parts of at least two characters. */
  private static boolean joined(String text) {
    int at = Math.max(text.indexOf('-'), text.indexOf('.'));
    return at >= 1 && text.length() - at > 2;
  }

  private void name(Line line, int from, int to, List<Draft> drafts) {
    if (to <= from) {
      return;
    }
    int start = line.words.get(from).start();
    int end = line.words.get(to - 1).end();
    if (line.text.substring(start, end).contains("·")) {
      start = reachLeft(line, from, start);
    }
    while (end > start + 2
        && line.at(end - 1) != '·'
        && gazetteer.foreign(line.at(end - 1)) <= -15) {
      end--;
    }
    String text = line.text.substring(start, end);
    if (isEcho(text)) {
      return;
    }
    int division = division(line, end);
    if (!text.contains("·")
        && end - start >= 2
        && division > 0
        && weight(text) >= 8 * text.length()) {
      drafts.add(Draft.of(start, division, MentionKind.LOCATION, Draft.LIKELY));
      return;
    }
    boolean dotted = text.contains("·");
    if (!dotted && gazetteer.isOrganization(text)) {
      return;
    }
    int letters = text.replaceAll("[·.-]", "").length();
    if (letters < 2 || letters > 14) {
      return;
    }
    boolean titled = titleBefore(line, from) || titleAfter(line, to);
    boolean speaks =
        to < line.words.size()
            && SPEAKING.contains(line.words.get(to).text())
            && !(HAPPENING.contains(line.words.get(to).text()) && ledByPlace(line, from));
    int weight = weight(text);
    boolean single = to - from == 1;
    if (single
        && (line.words.get(from).tagged("ns") || gazetteer.names().mask(text) != 0)
        && !dotted) {
      return;
    }
    if (!dotted
        && !titled
        && !speaks
        && letters >= 2
        && weight >= 8 * letters
        && ledByPlace(line, from)) {
      boolean prefixed = from > 0 && "上下新".contains(line.words.get(from - 1).text());
      drafts.add(
          Draft.of(
              prefixed ? line.words.get(from - 1).start() : start,
              end,
              MentionKind.LOCATION,
              Draft.LIKELY));
      return;
    }
    if (!dotted && !titled && !speaks && to < line.words.size()) {
      Line.Word next = line.words.get(to);
      if (next.start() == end && gazetteer.isPlaceHead(next.text()) && weight >= 5 * letters) {
        drafts.add(Draft.of(start, next.end(), MentionKind.LOCATION, Draft.LIKELY));
        return;
      }
    }
    if (!dotted && contends(line, start, end)) {
      if (weight >= 8 * letters) {
        drafts.add(Draft.of(start, end, MentionKind.ORGANIZATION, Draft.LIKELY));
      }
      return;
    }
    if (dotted) {
      drafts.add(Draft.of(start, end, MentionKind.PERSON, Draft.SURE));
    } else if (joined(text)) {
      if (!contends(line, start, end) && weight >= 8 * letters) {
        drafts.add(Draft.of(start, end, MentionKind.PERSON, Draft.SURE));
      }
    } else if (weight >= FOREIGN_ENOUGH && letters >= 3 && weight >= 8 * letters) {
      drafts.add(
          Draft.of(start, end, MentionKind.PERSON, titled || speaks ? Draft.SURE : Draft.LIKELY));
    } else if (letters == 2 && (titled || speaks) && weight >= 25) {
      drafts.add(Draft.of(start, end, MentionKind.PERSON, Draft.LIKELY));
    }
  }
}
