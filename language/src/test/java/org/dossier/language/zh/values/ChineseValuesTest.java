package org.dossier.language.zh.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dossier.language.FoundValue;
import org.dossier.language.zh.ChinesePack;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, money, measures and counts in Chinese, and what only looks like them. */
class ChineseValuesTest {
  private static final ChinesePack ZH = new ChinesePack();
  private static final LocalDate ANCHOR = LocalDate.of(2022, 5, 18); // a Wednesday

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "合同于2021年3月4日签署。 | 2021年3月4日 | 2021-03-04/2021-03-04",
        "合同于二〇二一年三月四日签署。 | 二〇二一年三月四日 | 2021-03-04/2021-03-04",
        "二零二一年三月开工。 | 二零二一年三月 | 2021-03-01/2021-03-31",
        "工厂1998年建成。 | 1998年 | 1998-01-01/1998-12-31",
        "2021-03-04到货。 | 2021-03-04 | 2021-03-04/2021-03-04",
        "去年八月开工。 | 去年八月 | 2021-08-01/2021-08-31",
        "今年第一季度完成。 | 今年第一季度 | 2022-01-01/2022-03-31",
        "上周三开会。 | 上周三 | 2022-05-11/2022-05-11",
        "本月15日开会。 | 本月15日 | 2022-05-15/2022-05-15",
        "昨天到货。 | 昨天 | 2022-05-17/2022-05-17",
        "会议于3月5日至7日举行。 | 3月5日至7日 | 2022-03-05/2022-03-07",
        "会议于3月5-7日举行。 | 3月5-7日 | 2022-03-05/2022-03-07",
        "应于2023年6月30日前交货。 | 2023年6月30日前 | ../2023-06-30",
        "应于2023年2月底前交货。 | 2023年2月底前 | ../2023-02-28",
        "2019年以来没有事故。 | 2019年以来 | 2019-01-01/..",
        "三个月前开工。 | 三个月前 | 2022-02-18/2022-02-18",
        "过去十年产量不变。 | 过去十年 | 2012-05-18/2022-05-18",
        "20世纪90年代的设备。 | 20世纪90年代 | 1990-01-01/1999-12-31",
        "民国三年的地图。 | 民国三年 | 1914-01-01/1914-12-31",
        "2019年下半年投产。 | 2019年下半年 | 2019-07-01/2019-12-31",
        "2021年12月下旬发运。 | 2021年12月下旬 | 2021-12-21/2021-12-31",
      })
  void dates(String text, String words, String expected) {
    FoundValue found = only(text, ANCHOR);
    assertThat(found.span().of(text)).isEqualTo(words);
    assertThat(found.value()).isInstanceOf(Value.Date.class);
    Value.Date date = (Value.Date) found.value();
    assertThat(
            (date.from() == null ? ".." : date.from())
                + "/"
                + (date.to() == null ? ".." : date.to()))
        .isEqualTo(expected);
  }

  @Test
  void sameYearIsTheOneJustNamed() {
    List<FoundValue> found = values("2017年6月签约，同年9月交货。", ANCHOR);
    assertThat(found.get(1).value())
        .isEqualTo(
            new Value.Date(
                LocalDate.of(2017, 9, 1),
                LocalDate.of(2017, 9, 30),
                org.dossier.model.DatePrecision.MONTH,
                false));
  }

  @Test
  void relativeDateWithoutAnAnchorHasNoValue() {
    assertThat(values("昨天到货。", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "总价两亿一千万元。 | 两亿一千万元 | 210000000 | 210000000 | CNY",
        "总价8650万美元。 | 8650万美元 | 86500000 | 86500000 | USD",
        "总价1.5亿卢布。 | 1.5亿卢布 | 150000000 | 150000000 | RUB",
        "支付人民币300万元。 | 人民币300万元 | 3000000 | 3000000 | CNY",
        "支付1,200,000.50欧元。 | 1,200,000.50欧元 | 1200000.5 | 1200000.5 | EUR",
        "价格超过5000元。 | 5000元 | 5000 | '' | CNY",
        "价格不超过5000元。 | 5000元 | '' | 5000 | CNY",
        "价格在30至50万元。 | 30至50万元 | 300000 | 500000 | CNY",
        "补贴20多万元。 | 20多万元 | 200000 | '' | CNY",
        "票价3元5角。 | 3元5角 | 3.5 | 3.5 | CNY",
        "总额US$5亿。 | US$5亿 | 500000000 | 500000000 | USD",
      })
  void money(String text, String words, String min, String max, String currency) {
    FoundValue found = only(text, ANCHOR);
    assertThat(found.span().of(text)).isEqualTo(words);
    assertThat(found.value()).isInstanceOf(Value.Money.class);
    Value.Money money = (Value.Money) found.value();
    assertThat(plain(money.min())).isEqualTo(min);
    assertThat(plain(money.max())).isEqualTo(max);
    assertThat(money.currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "购买24辆战车。 | 24 | 24 | 战车",
        "购买二十四辆。 | 24 | 24 | 辆",
        "射程300公里。 | 300 | 300 | km",
        "重16.5吨。 | 16.5 | 16.5 | t",
        "体重五十斤。 | 25 | 25 | kg",
        "温度零下40摄氏度。 | -40 | -40 | °C",
        "速度260至380公里/小时。 | 260 | 380 | km/h",
        "不少于15次试验。 | 15 | '' | 试验",
        "重量在16吨以下。 | '' | 16 | t",
        "至少三名工人。 | 3 | '' | 工人",
      })
  void quantities(String text, String min, String max, String unit) {
    FoundValue found = only(text, ANCHOR);
    assertThat(found.value()).isInstanceOf(Value.Quantity.class);
    Value.Quantity quantity = (Value.Quantity) found.value();
    assertThat(plain(quantity.min())).isEqualTo(min);
    assertThat(plain(quantity.max())).isEqualTo(max);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @Test
  void aboutIsApproximate() {
    assertThat(((Value.Quantity) only("约300公里。", ANCHOR).value()).approximate()).isTrue();
    assertThat(((Value.Quantity) only("300公里左右。", ANCHOR).value()).approximate()).isTrue();
    assertThat(((Value.Quantity) only("附近300公里。", ANCHOR).value()).approximate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"增长12%。 | 12", "增长百分之十二。 | 12", "增长百分之三点五。 | 3.5", "产量下降三成。 | 30", "打七折。 | 70"})
  void shares(String text, String expected) {
    assertThat(only(text, ANCHOR).value()).isInstanceOf(Value.Percent.class);
    assertThat(plain(((Value.Percent) only(text, ANCHOR).value()).min())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"四处寻找。", "一、总则", "第三章", "他十分高兴。", "F-16到了。", "五角大楼", "三成员国"})
  void confusablesAreNoValues(String text) {
    assertThat(values(text, ANCHOR)).isEmpty();
  }

  @Test
  void traditionalTextIsReadToo() {
    assertThat(only("總價兩億一千萬元。", ANCHOR).value())
        .isEqualTo(
            new Value.Money(new BigDecimal(210000000), new BigDecimal(210000000), "CNY", false));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static FoundValue only(String text, @Nullable LocalDate anchor) {
    List<FoundValue> found = values(text, anchor);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private static List<FoundValue> values(String text, @Nullable LocalDate anchor) {
    return ZH.values(text, ZH.analyze(text), anchor);
  }
}
