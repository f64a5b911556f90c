package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/**
 * Firms by their short names, which no dictionary holds: what owns the shares that are dealt in,
 * what gives public notice, and a made-up stem before the name of a trade.
 */
final class FirmRules {
  private static final int LONGEST = 9;

  private static final String NAME = "[\\p{IsHan}A-Za-z0-9&*]{2,18}?";
  private static final String ASIDE = "(?:[（(][^（(）)]{1,30}[）)])?";
  private static final String PART =
      "(?:(?:约|合计|共计|累计|剩余|全部|部分|少数|绝对多数|不超过|不低于|持有|所持|[0-9][0-9.,]{0,12}(?:%|万股|亿股|万|亿|股))的?){1,3}";

  /** 收购明河科技60%的股权. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:收购|并购|购买|买入|受让|转让|出售|增持|减持|持有|所持|认购|回购|质押|拍卖|处置|竞购|购得|取得|获得|参股|入股|持股)(?:了|过|的)?("
              + NAME
              + ")"
              + ASIDE
              + PART
              + "(?:股权|股份|股票|流通股|股)");

  /** 明河科技（600000）3月5日晚间公告称. */
  private static final Pattern NOTIFIES =
      Pattern.compile(
          "(?:^|[，,。；;：:、 ”)）】丨])("
              + NAME
              + ")"
              + ASIDE
              + "(?:于|在)?[0-9年月日 ]{0,12}(?:晚间?|早间|盘后|午间)?(?:发布|披露|公布|刊发)?(?:了)?公告");

  /** Words of a line that speaks of firms: a made-up name before a trade is one there. */
  private static final List<String> DEALINGS =
      List.of("股", "收购", "公告", "中标", "并购", "融资", "上市", "签署", "签约", "营收", "注资", "投资者", "净利");

  /** Heads that only a firm's full name has. */
  private static final List<String> FULL = List.of("有限公司", "有限责任公司", "股份公司", "合伙企业");

  private static final String NEVER_INSIDE = "的了为是有向对与和及将被在由从称让给等其该把到据按经以于就也都并或至原系";

  private static final Set<String> BEFORE_FIRM =
      Set.of(
          "公司", "企业", "子公司", "分公司", "全资", "控股", "股东", "客户", "供应商", "品牌", "集团旗下", "旗下", "名称", "单位",
          "原告", "被告", "上市", "附属", "参股", "孙公司", "母公司", "关联方", "大股东", "董事", "国有", "交易对方", "收款人",
          "付款人", "发行人", "担保人", "被担保人", "受让方", "转让方", "甲方", "乙方", "买方", "卖方", "供方", "需方", "承包商",
          "运营商", "制造商", "厂商", "高新技术企业", "高新技术", "龙头", "对象", "标的", "下属", "所属", "记者", "以及", "其中",
          "包括");
  private static final List<String> DEALS =
      List.of("收购", "斥资", "出资", "受让", "增持", "减持", "中标", "并购", "回购", "认购", "竞得", "入股");
  private static final int LONGEST_FULL = 30;

  /** 明河科技斥资3亿元收购, 明河科技于3月中标. */
  private static final Pattern ACTS =
      Pattern.compile(
          "(?:^|[，,。；;：:、 ”)）】丨])("
              + "[\\p{IsHan}A-Za-z*]{3,6}?"
              + ")"
              + ASIDE
              + "(?:(?:于|在)?[0-9年月日上下旬 ]{2,12}|此前|日前|近日|昨日|今日)?(?:拟|已|将|还|又|刚刚|成功|完成|决定|计划|宣布|正式|再次|通过[^，。]{1,20}?|以[^，。]{1,20}?){0,3}(?:收购|斥资|出资|受让|增持|减持|中标|并购|回购|认购|竞得|入股)");

  private static final Set<String> GENERIC =
      Set.of(
          "公司", "本公司", "上市公司", "标的公司", "标的", "目标公司", "该公司", "企业", "本企业", "对方", "自己", "个股", "股票",
          "相关", "有关", "控股", "国有", "优质", "旗下", "上述", "其他", "以上", "前述", "少数", "大量", "子公司", "母公司",
          "股东", "大股东", "控股股东", "全资子公司", "控股子公司", "今日", "昨日", "近日", "日前", "据", "根据", "最新", "本次",
          "资产", "流通", "限售", "普通", "优先", "新增", "新发行", "发行", "非公开发行", "质押", "法人", "原始", "首发", "多数",
          "剩余", "全部", "部分");

  private static final Set<String> CARRIERS =
      Set.of("公司", "企业", "品牌", "平台", "集团旗下", "旗下", "网站", "厂商", "商", "股东", "巨头", "机构");
  private static final Set<String> LOOSE =
      Set.of("u", "p", "c", "w", "r", "vshi", "vyou", "d", "y", "t", "q", "f");

  private final Gazetteer gazetteer;

  FirmRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    if (line.text.indexOf('股') >= 0) {
      framed(line, HELD.matcher(line.text), drafts);
    }
    if (any(DEALS, line.text)) {
      framed(line, ACTS.matcher(line.text), drafts);
    }
    if (line.text.contains("公告")) {
      framed(line, NOTIFIES.matcher(line.text), drafts);
    }
    boolean dealing = any(DEALINGS, line.text);
    for (int i = 1; i < line.words.size(); i++) {
      String word = line.words.get(i).text();
      if (dealing && gazetteer.isFirmTail(word)) {
        tailed(line, i, drafts);
      }
      if (word.length() > 2 && endsFull(word)) {
        whole(line, i, drafts);
      }
    }
  }

  private static boolean any(List<String> words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsFull(String word) {
    for (String head : FULL) {
      if (word.endsWith(head)) {
        return true;
      }
    }
    return false;
  }

  private void framed(Line line, Matcher frame, List<Draft> drafts) {
    while (frame.find()) {
      int at = frame.start(1);
      for (String part : frame.group(1).split("(?<=[和与及])|(?=[和与及])", -1)) {
        if (!part.isEmpty() && "和与及".contains(part)) {
          at += part.length();
          continue;
        }
        name(line, at, at + part.length(), drafts);
        at += part.length();
      }
    }
  }

  /** The name in a stretch that a frame leaves: what follows "the company" or "its brand". */
  private void name(Line line, int from, int to, List<Draft> drafts) {
    int start = from;
    for (int at = from; at < to; at++) {
      int word = line.wordAt(at);
      if (word < 0) {
        continue;
      }
      Line.Word one = line.words.get(word);
      boolean leads = CARRIERS.contains(one.text()) || one.text().equals("的");
      if (leads && one.end() < to) {
        start = one.end();
      }
    }
    String text = line.text.substring(start, to);
    if (text.length() >= 2
        && text.length() <= LONGEST
        && !GENERIC.contains(text)
        && isName(line, start, to)) {
      drafts.add(Draft.of(start, to, MentionKind.ORGANIZATION, Draft.SURE));
    }
  }

  /** Not one common word, nothing but content words, and something that no dictionary explains. */
  private boolean isName(Line line, int start, int end) {
    if (!line.startsWord(start) && !line.startsWord(start + 1)) {
      return false;
    }
    int first = line.wordAt(start);
    if (first >= 0 && line.words.get(first).end() == end && isPerson(line.words.get(first))) {
      return false;
    }
    boolean proper = false;
    int pieces = 0;
    int single = 0;
    for (int at = start; at < end; ) {
      int index = line.wordAt(at);
      if (index < 0) {
        return false;
      }
      Line.Word word = line.words.get(index);
      if (GENERIC.contains(word.text())
          || gazetteer.knows(word.text(), Lexicon.POSITIONS)
          || word.length() > 1 && LOOSE.stream().anyMatch(word::tagged)
          || word.tagged("u")
          || word.tagged("w")) {
        return false;
      }
      proper |= isProper(word) || gazetteer.isFirmTail(word.text()) && pieces > 0;
      single += word.length() == 1 ? 1 : 0;
      pieces++;
      at = word.end();
    }
    return proper || single >= 2;
  }

  private boolean isPerson(Line.Word word) {
    return word.tagged("nr") && gazetteer.surname(word.text()) > 0 && word.length() <= 3
        || word.tagged("nnt");
  }

  private static boolean isProper(Line.Word word) {
    return word.tagged("nr")
        || word.tagged("ns")
        || word.tagged("nz")
        || word.tagged("nt")
        || word.tagged("nx")
        || word.tagged("x")
        || word.tagged("g");
  }

  /** 明 + 合 + 科技: fragments or a name before the trade, at a clause's start or behind a verb. */
  private void tailed(Line line, int i, List<Draft> drafts) {
    Line.Word tail = line.words.get(i);
    int from = i;
    boolean made = false;
    while (from > 0 && tail.start() - line.words.get(from - 1).start() <= 3) {
      Line.Word before = line.words.get(from - 1);
      boolean adjoins = before.end() == line.words.get(from).start();
      boolean piece =
          before.length() == 1
              && Character.isIdeographic(before.text().charAt(0))
              && !LOOSE.stream().anyMatch(before::tagged)
              && !before.tagged("m");
      boolean name = before.length() <= 3 && (before.tagged("nz") || isBrand(before));
      if (!adjoins || !piece && !name || from < i && name && before.length() > 1) {
        break;
      }
      made = true;
      from--;
      if (before.length() > 1) {
        break;
      }
    }
    int start = line.words.get(from).start();
    int stem = tail.start() - start;
    if (made && stem >= 2 && stem <= 3 && opens(line, from)) {
      drafts.add(Draft.of(start, tail.end(), MentionKind.ORGANIZATION, Draft.LIKELY));
    }
  }

  private boolean isBrand(Line.Word word) {
    return word.length() == 2
        && word.tagged("nr")
        && gazetteer.surname(word.text()) == 0
        && !gazetteer.isEveryday(word.text());
  }

  /** 青州明河生态工程有限公司: all that stands before such a head up to a word that no name holds. */
  private void whole(Line line, int i, List<Draft> drafts) {
    Line.Word head = line.words.get(i);
    int from = i;
    while (from > 0 && head.end() - line.words.get(from - 1).start() <= LONGEST_FULL) {
      Line.Word before = line.words.get(from - 1);
      if (before.end() != line.words.get(from).start() || !isInside(before)) {
        break;
      }
      from--;
    }
    for (int at = i - 1; at > from; at--) {
      if (line.words.get(at).tagged("ns") && line.words.get(at - 1).tagged("v")) {
        from = at;
        break;
      }
    }
    if (head.end() - line.words.get(from).start() >= head.length() + 2) {
      drafts.add(
          Draft.of(line.words.get(from).start(), head.end(), MentionKind.ORGANIZATION, Draft.SURE));
    }
  }

  private boolean isInside(Line.Word word) {
    String text = word.text();
    if (BEFORE_FIRM.contains(text) || gazetteer.knows(text, Lexicon.POSITIONS)) {
      return false;
    }
    if (text.length() == 1) {
      return Character.isIdeographic(text.charAt(0)) && NEVER_INSIDE.indexOf(text.charAt(0)) < 0;
    }
    boolean content =
        word.tagged("n")
            || word.tagged("vn")
            || word.tagged("g")
            || word.tagged("j")
            || word.tagged("b")
            || word.tagged("a")
            || word.tagged("x")
            || word.tagged("s");
    return content && !word.tagged("nnt") && !text.endsWith("公司");
  }

  /** Whether a name may begin here: behind a mark, a verb or a preposition. */
  private static boolean opens(Line line, int from) {
    if (from == 0) {
      return true;
    }
    Line.Word before = line.words.get(from - 1);
    return before.end() != line.words.get(from).start()
        || BEFORE_FIRM.contains(before.text())
        || before.tagged("w")
        || before.tagged("v")
        || before.tagged("p")
        || before.tagged("c")
        || before.tagged("d")
        || before.tagged("u")
        || before.tagged("t");
  }
}
