package org.dossier.language.zh.values;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.Set;

/**
 * Names, signs and codes of currencies (ISO 4217); a name that has several goes by the best known.
 */
final class Currencies {
  private static final Set<String> CURRENT =
      Set.of(
          "AED", "AFN", "AMD", "ARS", "AUD", "AZN", "BDT", "BGN", "BHD", "BND", "BOB", "BRL", "BYN",
          "CAD", "CHF", "CLP", "CNY", "COP", "CUP", "CZK", "DKK", "DZD", "EGP", "ETB", "EUR", "GBP",
          "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JOD", "JPY", "KES", "KGS",
          "KHR", "KPW", "KRW", "KWD", "KZT", "LAK", "LBP", "LKR", "LYD", "MAD", "MDL", "MGA", "MKD",
          "MMK", "MNT", "MOP", "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR", "PEN", "PHP", "PKR",
          "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SDG", "SEK", "SGD", "SYP", "THB", "TJS", "TMT",
          "TND", "TRY", "TWD", "UAH", "USD", "UYU", "UZS", "VES", "VND", "YER", "ZAR");

  static final Phrases<String> NAMES = names();

  /** Signs and codes that stand before the figure. */
  static final Phrases<String> SIGNS =
      new Phrases<String>()
          .put("USD", "US$", "$", "USD", "U.S.$", "美元$")
          .put("CNY", "¥", "￥", "RMB", "CNY", "RMB¥")
          .put("EUR", "€", "EUR")
          .put("GBP", "£", "GBP")
          .put("RUB", "₽", "RUB")
          .put("HKD", "HK$", "HKD")
          .put("TWD", "NT$", "TWD")
          .put("AUD", "A$", "AUD")
          .put("CAD", "C$", "CAD")
          .put("SGD", "S$", "SGD")
          .put("INR", "₹", "INR")
          .put("KRW", "₩", "KRW")
          .put("UAH", "₴", "UAH")
          .put("JPY", "JPY", "JP¥")
          .put("CHF", "CHF");

  private Currencies() {}

  private static Phrases<String> names() {
    var names = new Phrases<String>();
    for (String code : CURRENT) {
      names.put(
          code, Currency.getInstance(code).getName(ULocale.CHINESE, Currency.LONG_NAME, null));
    }
    return names
        .put("CNY", "元人民币", "元", "圆", "块钱", "块", "人民币元", "人民币", "元整", "圆整", "RMB", "CNY", "塊錢")
        .put("USD", "美元", "美金", "美圆", "美钞", "USD", "美刀")
        .put("EUR", "欧元", "EUR")
        .put("GBP", "英镑", "镑", "GBP")
        .put("RUB", "卢布", "俄罗斯卢布", "俄卢布", "RUB")
        .put("JPY", "日元", "日圆", "JPY")
        .put("HKD", "港元", "港币", "港圆", "HKD")
        .put("TWD", "新台币", "台币", "新台币元")
        .put("MOP", "澳门元", "澳门币")
        .put("KRW", "韩元", "韩币", "韩圆")
        .put("AUD", "澳元", "澳币", "澳大利亚元")
        .put("CAD", "加元", "加拿大元", "加币")
        .put("SGD", "新元", "新加坡元", "新币", "坡币")
        .put("NZD", "新西兰元", "纽币", "纽元")
        .put("CHF", "瑞士法郎", "瑞郎", "法郎")
        .put("INR", "卢比", "印度卢比")
        .put("PKR", "巴基斯坦卢比")
        .put("THB", "泰铢", "铢")
        .put("IDR", "印尼盾", "印尼卢比", "印度尼西亚盾")
        .put("VND", "越南盾", "越盾")
        .put("MYR", "林吉特", "马币", "令吉")
        .put("PHP", "菲律宾比索")
        .put("MXN", "比索", "墨西哥比索")
        .put("BRL", "雷亚尔", "巴西雷亚尔")
        .put("ZAR", "兰特", "南非兰特")
        .put("TRY", "里拉", "土耳其里拉")
        .put("ILS", "谢克尔", "新谢克尔", "以色列新谢克尔")
        .put("UAH", "格里夫纳", "格里夫尼亚", "乌克兰格里夫纳")
        .put("KZT", "坚戈")
        .put("IRR", "里亚尔", "伊朗里亚尔")
        .put("SAR", "沙特里亚尔")
        .put("AED", "迪拉姆", "阿联酋迪拉姆")
        .put("IQD", "第纳尔", "伊拉克第纳尔")
        .put("SEK", "瑞典克朗", "克朗")
        .put("NOK", "挪威克朗")
        .put("DKK", "丹麦克朗")
        .put("PLN", "兹罗提")
        .put("HUF", "福林")
        .put("EGP", "埃及镑", "埃镑")
        .put("KPW", "朝鲜元");
  }
}
