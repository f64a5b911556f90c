package org.dossier.language.zh.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.Sentence;
import org.dossier.language.zh.script.Simplified;
import org.dossier.model.DatePrecision;
import org.dossier.model.Value;

/** The date that a document gives itself: behind a label, alone on a line, or in a dateline. */
public final class DocumentDates {
  private static final List<String> LABELS =
      List.of(
          "日期", "时间", "发布时间", "发件时间", "发送时间", "签发日期", "成文日期", "签署日期", "发文日期", "签订日期", "填表日期", "来源");
  private static final Set<String> WIRE = Set.of("电", "讯", "报道", "消息", "电）");

  private DocumentDates() {}

  public static Optional<LocalDate> find(String head, List<Sentence> sentences) {
    List<FoundValue> days =
        ChineseValues.find(head, sentences, null).stream().filter(DocumentDates::isDay).toList();
    String folded = Simplified.fold(head);
    return days.stream()
        .filter(day -> isLabelled(folded, day))
        .findFirst()
        .or(() -> days.stream().filter(day -> isAlone(folded, day)).findFirst())
        .or(() -> days.stream().filter(day -> isDateline(folded, day)).findFirst())
        .map(DocumentDates::day);
  }

  private static boolean isDay(FoundValue found) {
    return found.value() instanceof Value.Date date
        && date.precision() == DatePrecision.DAY
        && date.from() != null;
  }

  private static LocalDate day(FoundValue found) {
    if (found.value() instanceof Value.Date date && date.from() != null) {
      return date.from();
    }
    throw new IllegalArgumentException("not a day: " + found);
  }

  private static boolean isLabelled(String text, FoundValue day) {
    int line = text.lastIndexOf('\n', day.span().start() - 1) + 1;
    String before = text.substring(line, day.span().start()).replace(" ", "").replace("　", "");
    return LABELS.stream()
        .anyMatch(label -> before.equals(label + "：") || before.equals(label + ":"));
  }

  private static boolean isAlone(String text, FoundValue day) {
    int line = text.lastIndexOf('\n', day.span().start() - 1) + 1;
    int end = text.indexOf('\n', day.span().end());
    String before = text.substring(line, day.span().start()).strip();
    String after = text.substring(day.span().end(), end < 0 ? text.length() : end).strip();
    boolean placed = before.endsWith("，") && before.length() <= 8 || before.isEmpty();
    return placed && after.length() <= 8 && after.indexOf('，') < 0;
  }

  /** 新华社北京3月5日电, （记者 某 3月5日报道）. */
  private static boolean isDateline(String text, FoundValue day) {
    int to = Math.min(text.length(), day.span().end() + 4);
    String after = text.substring(day.span().end(), to).strip();
    return WIRE.stream().anyMatch(after::startsWith);
  }
}
