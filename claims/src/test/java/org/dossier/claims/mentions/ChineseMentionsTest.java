package org.dossier.claims.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.model.MentionKind.DATE;
import static org.dossier.model.MentionKind.EQUIPMENT;
import static org.dossier.model.MentionKind.IDENTIFIER;
import static org.dossier.model.MentionKind.LOCATION;
import static org.dossier.model.MentionKind.MONEY;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERSON;
import static org.dossier.model.MentionKind.POSITION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.extract.ClaimExtractors;
import org.dossier.language.packs.Languages;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a mention in Chinese, what is none, and what only looks like one. */
class ChineseMentionsTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());
  private static final DocumentId DOCUMENT = new DocumentId("0".repeat(64));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "会长陈志强宣布开会。 | 陈志强",
        "亚历山大·彼得罗夫抵达码头。 | 亚历山大·彼得罗夫",
        "米哈伊尔•斯托扬诺夫离开了。 | 米哈伊尔•斯托扬诺夫",
        "总统卡尔马托夫表示同意。 | 卡尔马托夫",
        "专家谭雅玲指出，价格上涨。 | 谭雅玲",
        "弗朗索瓦·德·布尔离开了。 | 弗朗索瓦·德·布尔",
        "发言人希瑟诺尔特说，会议推迟。 | 希瑟诺尔特",
        "总监张大伟昨日表示同意。 | 张大伟",
        "陈阔成、李明峰签署合同。 | 陈阔成, 李明峰",
        "詹姆斯-安德森进球了。 | 詹姆斯-安德森",
        "拉齐奥昨天赢了。 | ''",
        "他去了薄云岛。 | ''",
        "王主任说，会议推迟。 | ''",
        "大家哈哈哈地笑。 | ''",
        "方案和计划都已完成。 | ''",
        "《王小明的夏天》是一本书。 | ''",
      })
  void persons(String text, String expected) {
    assertThat(found(text, PERSON)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他在青松重工业集团有限公司工作。 | 青松重工业集团有限公司",
        "“晨星航运”股份公司中标。 | “晨星航运”股份公司",
        "住房和城乡建设部发布了通知。 | 住房和城乡建设部",
        "韩国外交部作出回应。 | 韩国外交部",
        "远江股份(600999)公布年报。 | 远江股份",
        "《晨光日报》报道了此事。 | 晨光日报",
        "贵州金泽大生态工程有限公司中标。 | 贵州金泽大生态工程有限公司",
        "远山集团收购金澜互动51%的股权。 | 远山集团, 金澜互动",
        "赢泽科技拟收购一家工厂。 | 赢泽科技",
        "鸿澜光电公告，拟回购股份。 | 鸿澜光电",
        "经理减持了公司的股票。 | ''",
        "公司收购了员工的部分股份。 | ''",
        "现代科技改变生活。 | ''",
        "该公司没有回应。 | ''",
        "一家公司倒闭了。 | ''",
      })
  void organizations(String text, String expected) {
    assertThat(found(text, ORGANIZATION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "昊原第十二空降装备研究所签署了合同。 | 昊原第十二空降装备研究所",
        "合同由昊原第十二空降装备研究所与国营第四〇七厂签署。 | 昊原第十二空降装备研究所, 国营第四〇七厂",
        "江原航天第四总体设计部完成设计。 | 江原航天第四总体设计部",
        "中国人民解放军第八十二研究所提交报告。 | 中国人民解放军第八十二研究所",
        "代表团参观了解放军第四九〇一工厂。 | 解放军第四九〇一工厂",
        "一九研究所完成了试验。 | 一九研究所",
        "国营七九三厂与六二四研究所联合研制。 | 国营七九三厂, 六二四研究所",
        "4901工厂负责维修。 | 4901工厂",
        "北方工业第二〇四所参加了会议。 | 北方工业第二〇四所",
        "海军第九〇四工程研究设计院提供图纸。 | 海军第九〇四工程研究设计院",
        "空军第六研究所第二研究室提交了报告。 | 空军第六研究所第二研究室",
        "总装备部第六十六试验训练基地接待了客人。 | 总装备部第六十六试验训练基地",
        "公司委托第四十三研究所进行检测。 | 第四十三研究所",
        "公司原第十二研究所已撤销。 | 第十二研究所",
        "第 12 研究所提交报告。 | 第 12 研究所",
        "有三个研究所参加了会议。 | ''",
        "第三家公司倒闭了。 | ''",
        "第三所学校开学了。 | ''",
        "他是第一个到工厂的人。 | ''",
        "第十二届委员会召开会议。 | ''",
        "比赛第三局结束。 | ''",
        "第二天，工厂停工。 | ''",
      })
  void numberedBodies(String text, String expected) {
    assertThat(found(text, ORGANIZATION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "船从上海开往新加坡。 | 上海, 新加坡",
        "代表团抵达基辅。 | 基辅",
        "河北省张家口市桥西区发生火灾。 | 河北省张家口市桥西区",
        "他从法国巴黎回来。 | 法国, 巴黎",
        "法国人喜欢面包。 | ''",
        "两国在东方见面。 | ''",
      })
  void locations(String text, String expected) {
    assertThat(found(text, LOCATION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "副总经理来了。 | 副总经理",
        "他是首席财务官。 | 首席财务官",
        "他们在李华的领导下工作。 | 领导",
        "他编了一本书。 | ''",
      })
  void positions(String text, String expected) {
    assertThat(found(text, POSITION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "采购“苍鹰-3”战车。 | 苍鹰-3",
        "歼-20参加飞行。 | 歼-20",
        "COVID-19疫情结束。 | ''",
      })
  void equipment(String text, String expected) {
    assertThat(found(text, EQUIPMENT)).isEqualTo(list(expected));
  }

  @Test
  void numbersOfContractsAreIdentifiers() {
    Mention number = mentions("第QX-15/22号合同已生效。", IDENTIFIER).getFirst();
    assertThat(number.text()).isEqualTo("QX-15/22");
    assertThat(number.value()).isEqualTo(new Value.Identifier("contract", "QX-15/22"));
  }

  @Test
  void familyNameOfAFullNameIsKnownEverywhere() {
    assertThat(found("伊万·卡尔马托夫来了。卡尔马托夫没有说话。", PERSON)).containsExactly("伊万·卡尔马托夫", "卡尔马托夫");
  }

  @Test
  void shortNameThatTheTextIntroducesIsKnownEverywhere() {
    assertThat(found("青松重工业集团有限公司（以下简称“青松重工”）成立。青松重工今年扩大生产。", ORGANIZATION))
        .contains("青松重工业集团有限公司", "青松重工");
  }

  @Test
  void placesAreVerbatimInTraditionalText() {
    String text = "國防部發言人在臺北說，會議推遲。";
    assertThat(found(text, ORGANIZATION)).containsExactly("國防部");
    for (Mention mention : all(text)) {
      assertThat(mention.text()).isEqualTo(mention.span().of(text));
    }
  }

  @Test
  void characterThatAlwaysFollowsBelongsToTheName() {
    assertThat(found("江岚生很高兴。店主江岚生买了票。", PERSON)).contains("江岚生").doesNotContain("江岚");
  }

  @Test
  void datesAndMoneyAreMentions() {
    assertThat(found("2021年3月4日支付500万元。", DATE)).containsExactly("2021年3月4日");
    assertThat(found("2021年3月4日支付500万元。", MONEY)).containsExactly("500万元");
  }

  @Test
  void sameTextGivesTheSameMentions() {
    String text = "外交部发言人陈志强在北京表示，青松集团与卡尔马托夫签署了合同。";
    assertThat(all(text)).isEqualTo(all(text));
  }

  private static List<String> list(String expected) {
    return expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
  }

  private static List<String> found(String text, MentionKind kind) {
    return mentions(text, kind).stream().map(Mention::text).toList();
  }

  private static List<Mention> mentions(String text, MentionKind kind) {
    return all(text).stream().filter(mention -> mention.kind() == kind).toList();
  }

  private static List<Mention> all(String text) {
    var page = new Page(1, text, "zh", Origin.TEXT, 1, null, null, List.of());
    return EXTRACTOR
        .extract(new DocumentText(DOCUMENT, List.of(page), LocalDate.of(2022, 5, 18)))
        .mentions();
  }
}
