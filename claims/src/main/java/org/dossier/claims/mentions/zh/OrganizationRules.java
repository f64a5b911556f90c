package org.dossier.claims.mentions.zh;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** Organizations: a head such as 公司, 部, 委员会 and what belongs to it on its left. */
final class OrganizationRules {
  private static final int LONGEST = 28;
  private static final Set<String> STOPS =
      Set.of(
          "记者", "人士", "方面", "日前", "近日", "目前", "消息", "时间", "地点", "其中", "相关", "有关", "部分", "大型", "小型",
          "知名", "著名", "主要", "重要", "各大", "国有", "上市", "中小", "所有", "其他", "多家", "几家", "两家", "每家", "该",
          "现代", "新兴", "传统", "某", "本", "全资", "控股", "唯一", "最大", "主管", "前身", "下属", "旗下", "所属", "当地",
          "对方", "我方", "双方", "官方", "地方", "外国", "外资", "合资", "民营", "私营", "独立", "专业", "一些", "许多", "不少",
          "指定", "同时", "原");
  private static final Set<String> WORKING =
      Set.of(
          "建设", "开发", "投资", "管理", "监督", "服务", "制造", "保险", "出口", "进出口", "进口", "租赁", "运输", "研究", "设计",
          "发展", "改革", "教育", "合作", "检察", "检验", "检疫", "贸易", "通讯", "培训", "训练", "采购", "采办", "救援", "建筑",
          "咨询", "评估", "认证", "出版", "发行", "广播", "担保", "信托", "经营", "交易", "结算", "登记", "反恐", "调查", "侦查",
          "审判", "监察", "监管", "控股", "防务", "航天", "航空", "保卫", "促进", "保护", "安全", "联合", "指导", "协调", "对外");
  private static final Set<String> GOVERNING =
      Set.of(
          "部", "局", "厅", "署", "委员会", "院", "办公室", "总局", "管理局", "常委会", "研究院", "研究所", "学会", "协会",
          "研究会", "联合会");
  private static final Set<String> GENERIC =
      Set.of(
          "公司", "集团", "机构", "企业", "组织", "银行", "政府", "部队", "医院", "学校", "大学", "法院", "工厂", "酒店", "饭店",
          "网站", "杂志", "队", "党", "团", "军", "部", "局", "处", "司", "网", "营", "寺", "厂", "小组", "运动", "股份",
          "证券", "教会", "部门", "中心", "协会", "委员会", "俱乐部", "联赛", "日报", "总部", "物流", "地产", "实业", "电子",
          "海军", "空军", "陆军", "师", "旅", "署", "超市", "商场", "使团", "代表团");
  private static final List<String> COMPANIES =
      List.of("公司", "集团", "委员会", "协会", "学会", "研究会", "基金会");

  /** Heads that only a firm's full name has. */
  private static final List<String> FIRMS = List.of("有限公司", "股份公司", "有限责任公司", "集团公司");

  private static final List<String> GUILDS =
      List.of("协会", "学会", "联合会", "俱乐部", "联盟", "工会", "大学", "学院", "学校", "事务所", "证券");

  /** Classes of words that a name has none of. */
  private static final List<String> LOOSE =
      List.of("u", "p", "c", "w", "r", "vshi", "vyou", "d", "y", "t", "m", "q");

  /** Classes of words behind which a name may begin. */
  private static final List<String> BEFORE_NAME = List.of("w", "p", "c", "v", "u", "d", "t");

  private static final Pattern STOCK_CODE =
      Pattern.compile("[(（](?:\\d{6}|\\d{5})(?:[.,，][A-Z]{2,3})?[)）]");
  private static final Set<String> COMMON =
      Set.of(
          "公司", "企业", "战队", "机构", "医院", "学校", "网站", "队", "工厂", "杂志", "酒店", "小组", "组织", "俱乐部",
          "代表团");
  private static final Set<String> RULERS = Set.of("总统", "总理", "首相", "市长", "主席");

  private final Gazetteer gazetteer;

  OrganizationRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void propose(Line line, List<Draft> drafts) {
    listed(line, drafts);
    for (int i = 0; i < line.words.size(); i++) {
      Line.Word word = line.words.get(i);
      int head = head(word);
      if (head > 0) {
        extend(line, i, head, drafts);
      } else if (NumberedBodies.before(line, i, i) >= 0) {
        extend(line, i, word.length(), drafts);
      } else if (word.tagged("nt") && word.length() > 2 && !gazetteer.isEveryday(word.text())) {
        drafts.add(Draft.of(word.start(), word.end(), MentionKind.ORGANIZATION, Draft.LIKELY));
      }
    }
  }

  /** 明河股份(600000), 明河（000001.SZ）: what stands before a stock code is a firm. */
  private static void listed(Line line, List<Draft> drafts) {
    Matcher code = STOCK_CODE.matcher(line.text);
    while (code.find()) {
      int end = code.start();
      int start = end;
      while (start > 0 && end - start < 9 && Character.isLetterOrDigit(line.at(start - 1))) {
        start--;
      }
      while (start < end && !line.startsWord(start)) {
        start++;
      }
      if (end - start >= 2 && end - start <= 8) {
        drafts.add(Draft.of(start, end, MentionKind.ORGANIZATION, Draft.SURE));
      }
    }
  }

  /** How many characters of the word's end are an organization's head; 0 if none. */
  private int head(Line.Word word) {
    String text = word.text();
    if (gazetteer.isOrganizationHead(text)) {
      return text.length();
    }
    boolean noun =
        word.tagged("nt")
            || word.tagged("nis")
            || word.tagged("n") && text.length() > 2
            || word.tagged("j");
    if (!noun || word.tagged("nnt") || word.tagged("nr")) {
      return 0;
    }
    for (int from = 1; from < text.length(); from++) {
      boolean single = text.length() - from == 1 && !word.tagged("nt") && !word.tagged("nis");
      if (!single && gazetteer.isOrganizationHead(text.substring(from))) {
        return text.length() - from;
      }
    }
    return 0;
  }

  private void extend(Line line, int i, int head, List<Draft> drafts) {
    Line.Word last = line.words.get(i);
    boolean named = last.tagged("nt") && last.length() > head + 0 && last.length() > 2;
    boolean whole = head < last.length();
    int from = i;
    int parts = 0;
    boolean numbered = false;
    while (from > 0 && last.end() - line.words.get(from - 1).start() <= LONGEST) {
      int number = numbered ? -1 : NumberedBodies.before(line, from, i);
      if (number >= 0) {
        parts += from - number;
        from = number;
        named = true;
        numbered = true;
        continue;
      }
      Line.Word before = line.words.get(from - 1);
      if (before.end() != line.words.get(from).start()) {
        break;
      }
      int quoted = quoted(line, from - 1);
      if (quoted >= 0) {
        from = quoted;
        named = true;
        parts++;
        continue;
      }
      if (numbered && acts(before)) {
        break;
      }
      int stem = numbered ? stem(line, from - 1) : from;
      if (stem < from) {
        parts += from - stem;
        from = stem;
        continue;
      }
      if (!belongs(line, before, from, i) && !(numbered && isForce(before))) {
        int place = placeBefore(line, from, last);
        if (place < 0) {
          break;
        }
        parts += from - place;
        from = place;
        named = true;
        continue;
      }
      named |= isProper(before);
      parts++;
      from--;
    }
    while (from < i && !isProper(line.words.get(from)) && dropsAtStart(line, from, i, numbered)) {
      from++;
      parts--;
    }
    String headText = last.text().substring(last.length() - head);
    int start = line.words.get(from).start();
    int length = last.end() - start;
    if (length < 3 && gazetteer.names().mask(line.text.substring(start, last.end())) == 0) {
      return;
    }
    boolean onlyCountry =
        parts == 1 && gazetteer.knows(line.words.get(from).text(), Lexicon.COUNTRIES);
    if (onlyCountry && COMMON.contains(last.text())) {
      return;
    }
    if (named && (parts > 0 || whole)) {
      drafts.add(
          Draft.of(
              start, last.end(), MentionKind.ORGANIZATION, parts > 0 ? Draft.SURE : Draft.LIKELY));
    } else if (parts > 0 && FIRMS.stream().anyMatch(last.text()::endsWith)) {
      drafts.add(Draft.of(start, last.end(), MentionKind.ORGANIZATION, Draft.LIKELY));
    } else if (GOVERNING.contains(headText)
        && length >= 3
        && (whole || parts > 0)
        && !GENERIC.contains(last.text())) {
      drafts.add(Draft.of(start, last.end(), MentionKind.ORGANIZATION, Draft.MAYBE));
    }
  }

  /** What stands before a number and only does something with the body: 委托 | 第十七研究所. */
  private static boolean acts(Line.Word word) {
    return word.tagged("v") || word.tagged("a") && !word.tagged("an");
  }

  /**
   * Where a name of two characters begins that ends with this word at the start of a clause: 昊原 |
   * 第十七研究所, which no dictionary knows or which one takes for a person. Behind the word without one.
   */
  private static int stem(Line line, int last) {
    Line.Word word = line.words.get(last);
    boolean person = word.length() == 2 && word.tagged("nr");
    boolean pieces =
        last > 0
            && isPiece(word)
            && isPiece(line.words.get(last - 1))
            && line.words.get(last - 1).end() == word.start();
    int first = person ? last : last - 1;
    return (person || pieces) && opens(line, first) ? first : last + 1;
  }

  private static boolean opens(Line line, int i) {
    return i == 0
        || line.words.get(i - 1).end() != line.words.get(i).start()
        || BEFORE_NAME.stream().anyMatch(line.words.get(i - 1)::tagged);
  }

  private static boolean isPiece(Line.Word word) {
    return word.length() == 1
        && Character.isIdeographic(word.text().charAt(0))
        && LOOSE.stream().noneMatch(word::tagged);
  }

  /** 海军 and 解放军, which the segmenter takes for people. */
  private static boolean isForce(Line.Word word) {
    return word.tagged("nnd") && word.text().endsWith("军");
  }

  /** Where a quotation or bracket that closes at this word opens; -1 if none closes here. */
  private static int quoted(Line line, int i) {
    String close = line.words.get(i).text();
    String open =
        switch (close) {
          case "”" -> "“";
          case "」" -> "「";
          case "）" -> "（";
          case ")" -> "(";
          default -> "";
        };
    if (open.isEmpty()) {
      return -1;
    }
    boolean bracket = close.equals("）") || close.equals(")");
    for (int at = i - 1;
        at >= 0 && line.words.get(i).end() - line.words.get(at).start() < 16;
        at--) {
      if (line.words.get(at).text().equals(open)) {
        int inside = line.words.get(i).start() - line.words.get(at).end();
        return bracket && inside > 6 || inside == 0 || bracket && at == 0 ? -1 : at;
      }
    }
    return -1;
  }

  /**
   * 北京联达四方房地产经纪公司: what stands between a place and such a head belongs to the name, even where the
   * words are of no use alone. Where the place begins; -1 without one.
   */
  private int placeBefore(Line line, int from, Line.Word last) {
    if (COMPANIES.stream().noneMatch(last.text()::endsWith)) {
      return -1;
    }
    int at = from - 1;
    while (at >= 0 && from - at <= 5) {
      Line.Word word = line.words.get(at);
      boolean adjoins = word.end() == line.words.get(at + 1).start();
      if (!adjoins
          || LOOSE.stream().anyMatch(word::tagged)
          || STOPS.contains(word.text())
          || word.tagged("nnt")) {
        return -1;
      }
      if (word.tagged("ns") && word.length() > 1 && at < from - 1) {
        return at;
      }
      at--;
    }
    return -1;
  }

  private boolean spelt(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (gazetteer.foreign(text.charAt(i)) < 8) {
        return false;
      }
    }
    return true;
  }

  private boolean belongs(Line line, Line.Word word, int next, int i) {
    if (STOPS.contains(word.text()) || word.text().equalsIgnoreCase("vs")) {
      return false;
    }
    if (gazetteer.knows(word.text(), Lexicon.POSITIONS) || word.tagged("nnt")) {
      boolean guild = next == i && GUILDS.stream().anyMatch(line.words.get(i).text()::endsWith);
      return guild || RULERS.contains(word.text()) && next == i;
    }
    if (spelt(word.text())) {
      return true;
    }
    if (word.tagged("nr")
        && gazetteer.surname(word.text()) > 0
        && word.length() <= 3
        && !word.tagged("nrf")) {
      return next == i && line.words.get(i).length() <= 3 && !line.words.get(i).tagged("nt");
    }
    if (word.tagged("nnt") || word.tagged("nnd")) {
      return false;
    }
    if (word.tagged("n")
        || word.tagged("vn")
        || word.tagged("g")
        || word.tagged("j")
        || word.tagged("b")
        || word.tagged("an")) {
      return true;
    }
    if (word.tagged("v") || word.tagged("a")) {
      return WORKING.contains(word.text());
    }
    if (word.tagged("m")) {
      return word.text().startsWith("第")
          || word.length() == 1 && Character.isIdeographic(word.text().charAt(0)) && next < i;
    }
    if (word.tagged("s") || word.tagged("f")) {
      return word.length() == 2 && !word.text().endsWith("面");
    }
    if (word.tagged("c")
        && (word.text().equals("和") || word.text().equals("与") || word.text().equals("及"))) {
      return joins(line, next, i);
    }
    return word.tagged("x")
        || word.tagged("q") && word.length() == 1 && gazetteer.foreign(word.text().charAt(0)) > 20;
  }

  /** 和 inside 住房和城乡建设部: all around it are common nouns, and it isn't the name's start. */
  private boolean joins(Line line, int next, int i) {
    String head = line.words.get(i).text();
    if (!(head.endsWith("部") || head.endsWith("委员会") || head.endsWith("局") || head.endsWith("署"))) {
      return false;
    }
    for (int at = next; at < i; at++) {
      if (isProper(line.words.get(at))) {
        return false;
      }
    }
    Line.Word before = next >= 2 ? line.words.get(next - 2) : null;
    return before != null
        && (before.tagged("n") || before.tagged("vn"))
        && !isProper(before)
        && !before.tagged("nn")
        && !before.tagged("nt")
        && !before.tagged("nis");
  }

  private boolean isProper(Line.Word word) {
    return word.tagged("ns")
        || word.tagged("nr")
        || word.tagged("nz")
        || word.tagged("nt")
        || word.tagged("nx") && Character.isLetter(word.text().charAt(0))
        || gazetteer.names().mask(word.text()) != 0
            && !gazetteer.knows(word.text(), Lexicon.POSITIONS);
  }

  /** A modifier that the name does not begin with. */
  private static boolean dropsAtStart(Line line, int from, int i, boolean numbered) {
    Line.Word word = line.words.get(from);
    boolean opens =
        word.text().equals("“")
            || word.text().equals("「")
            || word.text().equals("（")
            || word.text().equals("(");
    if (opens) {
      return false;
    }
    return word.tagged("vn")
            && (from < i - 1 || hasProper(line, from + 1, i))
            && hasProper(line, from + 1, i)
        || word.tagged("b") && hasProper(line, from + 1, i)
        || word.tagged("a")
        || word.tagged("c")
        || word.tagged("w")
        || word.tagged("f") && hasProper(line, from + 1, i)
        || word.tagged("m") && !numbered && !word.text().startsWith("第")
        || word.tagged("v") && hasProper(line, from + 1, i)
        || word.tagged("n")
            && !word.tagged("nz")
            && hasProper(line, from + 1, i)
            && word.length() >= 2;
  }

  private static boolean hasProper(Line line, int from, int i) {
    for (int at = from; at <= i; at++) {
      Line.Word word = line.words.get(at);
      if (word.tagged("ns")
          || word.tagged("nr")
          || word.tagged("nz") && at < i
          || word.tagged("nt") && word.length() > 2) {
        return true;
      }
    }
    return false;
  }
}
