package org.dossier.language.zh.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the words around a figure make of it: 不少于, 以上, 约, 左右. */
enum Bounds {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT;

  static final Phrases<Bounds> BEFORE =
      new Phrases<Bounds>()
          .put(
              AT_LEAST, "不少于", "不低于", "不小于", "不下于", "不下", "至少", "最少", "起码", "超过", "超出", "逾", "超",
              "多于", "大于", "高于", "突破", "最低", "大于等于", "大于或等于", "至少为", "最低为", "至少有", "超过了")
          .put(
              AT_MOST, "不超过", "不多于", "不高于", "不大于", "不超出", "至多", "最多", "最高", "不足", "不到", "低于", "少于",
              "小于", "未满", "不满", "未超过", "小于等于", "最多可", "上限为", "最高为", "最多为", "最多达")
          .put(
              ABOUT, "约", "大约", "大概", "近", "将近", "接近", "约为", "大约为", "约合", "约有", "约占", "估计", "估计为",
              "几乎", "差不多", "上下", "共约", "大致", "约达", "近乎");

  static final Phrases<Bounds> AFTER =
      new Phrases<Bounds>()
          .put(AT_LEAST, "以上", "及以上", "或以上", "之上", "或更多", "有余", "开外", "之多以上", "多", "余", "起")
          .put(AT_MOST, "以下", "及以下", "或以下", "以内", "之内", "之下", "或更少", "不到")
          .put(ABOUT, "左右", "上下", "许", "前后", "不等");

  @Nullable BigDecimal min(BigDecimal low) {
    return this == AT_MOST ? null : low;
  }

  @Nullable BigDecimal max(BigDecimal high) {
    return this == AT_LEAST ? null : high;
  }
}
