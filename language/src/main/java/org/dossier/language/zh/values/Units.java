package org.dossier.language.zh.values;

import java.math.BigDecimal;

/** Units of measure, and the words that count things. */
final class Units {
  /** A unit's symbol, and what a figure is multiplied with to be in it. */
  record Unit(String symbol, BigDecimal factor) {
    static Unit of(String symbol) {
      return new Unit(symbol, BigDecimal.ONE);
    }
  }

  static final Phrases<Unit> MEASURES =
      new Phrases<Unit>()
          .put(Unit.of("km"), "公里", "千米", "km", "KM", "Km")
          .put(Unit.of("m"), "米", "公尺", "m")
          .put(Unit.of("cm"), "厘米", "公分", "cm", "CM")
          .put(Unit.of("dm"), "分米")
          .put(Unit.of("mm"), "毫米", "mm", "MM", "公厘")
          .put(Unit.of("µm"), "微米", "µm", "um")
          .put(Unit.of("nm"), "纳米", "nm")
          .put(Unit.of("nmi"), "海里", "浬")
          .put(Unit.of("mi"), "英里", "哩")
          .put(Unit.of("ft"), "英尺", "ft", "呎")
          .put(Unit.of("in"), "英寸", "寸", "吋", "英吋")
          .put(Unit.of("yd"), "码")
          .put(new Unit("m", new BigDecimal("500")), "华里", "里地", "里路")
          .put(Unit.of("t"), "吨", "公吨", "t")
          .put(Unit.of("kg"), "公斤", "千克", "kg", "KG", "Kg")
          .put(Unit.of("g"), "克", "g", "公克")
          .put(Unit.of("mg"), "毫克", "mg")
          .put(Unit.of("µg"), "微克", "µg")
          .put(Unit.of("lb"), "磅")
          .put(Unit.of("oz"), "盎司")
          .put(new Unit("kg", new BigDecimal("0.5")), "斤", "市斤")
          .put(Unit.of("km²"), "平方公里", "平方千米", "km²", "km2")
          .put(Unit.of("m²"), "平方米", "平米", "m²", "m2", "㎡")
          .put(Unit.of("cm²"), "平方厘米")
          .put(Unit.of("ha"), "公顷")
          .put(Unit.of("mu"), "亩")
          .put(Unit.of("m³"), "立方米", "立方公尺", "m³", "m3", "方")
          .put(Unit.of("L"), "升", "公升", "L")
          .put(Unit.of("mL"), "毫升", "ml", "mL")
          .put(Unit.of("bbl"), "桶原油", "桶油")
          .put(Unit.of("m/s"), "米/秒", "米每秒", "m/s")
          .put(Unit.of("km/h"), "公里/小时", "公里每小时", "千米/小时", "千米/时", "公里/时", "千米每小时", "km/h")
          .put(Unit.of("kn"), "节")
          .put(Unit.of("mph"), "英里/小时", "英里每小时")
          .put(Unit.of("°C"), "摄氏度", "℃", "°C", "度C", "°c")
          .put(Unit.of("°F"), "华氏度", "℉", "°F")
          .put(Unit.of("K"), "开尔文")
          .put(Unit.of("°"), "度", "°")
          .put(Unit.of("W"), "瓦特", "瓦", "W")
          .put(Unit.of("kW"), "千瓦", "kW", "KW")
          .put(Unit.of("MW"), "兆瓦", "MW")
          .put(Unit.of("GW"), "吉瓦", "GW")
          .put(Unit.of("kWh"), "千瓦时", "千瓦小时", "度电", "kWh")
          .put(Unit.of("V"), "伏特", "伏", "V")
          .put(Unit.of("kV"), "千伏", "kV")
          .put(Unit.of("A"), "安培")
          .put(Unit.of("Hz"), "赫兹", "Hz")
          .put(Unit.of("kHz"), "千赫", "千赫兹", "kHz")
          .put(Unit.of("MHz"), "兆赫", "兆赫兹", "MHz")
          .put(Unit.of("GHz"), "吉赫", "吉赫兹", "GHz")
          .put(Unit.of("hp"), "马力")
          .put(Unit.of("Pa"), "帕", "帕斯卡")
          .put(Unit.of("kPa"), "千帕")
          .put(Unit.of("MPa"), "兆帕")
          .put(Unit.of("N"), "牛顿")
          .put(Unit.of("kN"), "千牛")
          .put(Unit.of("bit"), "比特")
          .put(Unit.of("byte"), "字节")
          .put(Unit.of("kB"), "千字节", "KB", "kB")
          .put(Unit.of("MB"), "兆字节", "MB", "兆")
          .put(Unit.of("GB"), "吉字节", "千兆字节", "GB")
          .put(Unit.of("TB"), "太字节", "TB")
          .put(Unit.of("dB"), "分贝", "dB")
          .put(Unit.of("h"), "小时", "个小时", "钟头", "个钟头", "h")
          .put(Unit.of("min"), "分钟")
          .put(Unit.of("s"), "秒", "秒钟")
          .put(Unit.of("ms"), "毫秒")
          .put(Unit.of("day"), "天", "日", "昼夜", "日历天", "工作日", "自然日", "个工作日", "个自然日", "天大", "日内")
          .put(Unit.of("week"), "周", "个星期", "星期", "个礼拜", "周大")
          .put(Unit.of("month"), "个月", "个月大", "月龄")
          .put(Unit.of("year"), "年", "周年", "年期", "岁", "周岁", "周年期", "个年头", "岁大")
          .put(new Unit("year", BigDecimal.TEN), "个年代");

  /** Measure words: the noun behind them is what is counted. */
  static final Phrases<String> CLASSIFIERS = new Phrases<String>();

  static {
    for (String word :
        ("个 辆 架 艘 枚 套 台 门 支 把 名 位 人 家 座 项 份 次 种 批 只 条 件 颗 发 箱 桶 所 间 张 本 册 部 艇 挺 匹 头 栋 幢 "
                + "扇 根 棵 片 块 组 对 双 副 轮 场 起 例 人次 股 户 处 层 栏 页 行 段 笔 宗 款 类 级 倍 集 票 席 尊 班 期 届 步 "
                + "架次 台套 台次 单位 万股 车 吨级 具 伙 群 排 杆 盒 瓶 袋 包 卷 车次 班次 篇 首 幅 代 通")
            .split(" ")) {
      CLASSIFIERS.put(word, word);
    }
  }

  private Units() {}
}
