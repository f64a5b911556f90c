package org.dossier.claims.mentions.zh;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies that a number tells apart: 第十七空降装备研究所, 国营第三一三厂, 一七研究所. Where such a number begins,
 * whatever the segmenter makes of it.
 */
final class NumberedBodies {
  private static final Pattern HEAD =
      Pattern.compile(
          ".*(?:研究所|研究院|研究室|实验室|设计院|设计所|设计局|设计部|总体部|厂|所|院|基地|试验场|试验站|靶场|仓库|医院"
              + "|部队|师|旅|团|营|支队|大队|总队|局|处)");

  /** Heads that a bare number may stand before without a classifier in between. */
  private static final Pattern BARE =
      Pattern.compile("(?:研究所|研究院|设计院|设计所|工厂|厂|兵工厂|修理厂|部队|医院|基地|试验场)");

  private static final Pattern ORDINAL =
      Pattern.compile("第 ?(?:[0-9]{1,5}|[零〇○一二三四五六七八九十百]{1,6}) ?");

  /** Numbers that are read figure by figure, which counts nothing: 三一三, 5721. */
  private static final Pattern BY_FIGURES = Pattern.compile("[0-9]{2,5}|[零〇○一二三四五六七八九]{2,5}");

  /** What is counted or dated behind an ordinal: 第三家公司, 第十七届委员会, 第二天. */
  private static final Set<String> CLASSIFIERS =
      Set.of(
          "个", "家", "届", "次", "天", "年", "月", "日", "批", "名", "位", "条", "章", "节", "页", "款", "项", "期",
          "季", "季度", "期间", "轮", "回", "种", "类", "号", "座", "间", "台", "艘", "架", "辆", "件", "份", "场",
          "步", "阶段", "代", "版", "卷", "册", "集", "方", "者", "人", "人称", "周", "级", "线", "产业", "大", "多",
          "几", "任");

  /** What an ordinal alone may tell of matches and places too: 第三局, 第二处. */
  private static final Set<String> GAMES = Set.of("局", "处", "院");

  private static final int LONGEST_HEAD = 3;

  /** Most characters between a number and the head. */
  private static final int FIELD = 12;

  private NumberedBodies() {}

  /**
   * The index of the word at which the number of a body begins.
   *
   * @param from the first word of what is known of the body
   * @param head its last word
   * @return -1 without a number that belongs to it
   */
  static int before(Line line, int from, int head) {
    Line.Word last = line.words.get(head);
    String end = line.text.substring(Math.max(0, last.end() - LONGEST_HEAD), last.end());
    if (from == 0 || !HEAD.matcher(end).matches()) {
      return -1;
    }
    int start = line.words.get(from).start();
    for (int at = from - 1; at >= 0 && start - line.words.get(at).start() <= FIELD + 7; at--) {
      Line.Word word = line.words.get(at);
      if (word.text().startsWith("第")) {
        Matcher number = ORDINAL.matcher(line.text).region(word.start(), start);
        if (number.lookingAt() && isField(line, number.end(), start, last)) {
          return at;
        }
        break;
      }
    }
    return from == head && BARE.matcher(last.text()).matches() ? byFigures(line, from) : -1;
  }

  /** 一七 in 一七研究所. */
  private static int byFigures(Line line, int head) {
    int first = head;
    while (first > 0
        && line.words.get(first - 1).end() == line.words.get(first).start()
        && isNumber(line.words.get(first - 1).text())) {
      first--;
    }
    int start = line.words.get(first).start();
    String number = line.text.substring(start, line.words.get(head).start());
    boolean more = start > 0 && ".,-/".indexOf(line.at(start - 1)) >= 0;
    return first < head && !more && BY_FIGURES.matcher(number).matches() ? first : -1;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || "零〇○一二三四五六七八九".indexOf(c) >= 0);
  }

  /** 第三所学校: the third school. */
  private static boolean counts(Line line, Line.Word head) {
    int next = line.wordAt(head.end());
    return next >= 0 && line.words.get(next).tagged("n");
  }

  /** Whether nothing but the words of a trade stands there: 空降装备, 汽车, or nothing. */
  private static boolean isField(Line line, int from, int to, Line.Word head) {
    if (to - from > FIELD) {
      return false;
    }
    if (from == to) {
      return !GAMES.contains(head.text()) && !(head.text().equals("所") && counts(line, head));
    }
    int at = from;
    while (at < to) {
      int index = line.wordAt(at);
      if (index < 0) {
        return false;
      }
      Line.Word word = line.words.get(index);
      boolean content =
          word.tagged("n")
              || word.tagged("v")
              || word.tagged("b")
              || word.tagged("a")
              || word.tagged("g")
              || word.tagged("j")
              || word.tagged("x")
              || word.tagged("s");
      boolean function = word.tagged("vshi") || word.tagged("vyou") || word.tagged("nnt");
      if (word.start() < at || !content || function || CLASSIFIERS.contains(word.text())) {
        return false;
      }
      at = word.end();
    }
    return true;
  }
}
