package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.model.Attribution;
import org.dossier.model.Mention;
import org.dossier.model.Span;

/**
 * Whose report a page of Chinese news is, by the words that open it: 新华社北京3月5日电, 南海网讯, 来源：南海日报. All
 * that it tells behind these words is told by that agency or paper, and before it by the one whose
 * report it says to repeat: 南海网3月5日讯 据远山社报道.
 */
final class Datelines {
  private static final String NAME = "(?:社|网|报|台|通讯社|在线)";

  /** Words that a name never begins with. */
  private static final String NO_NAME = "(?![据在从由]|记者)";

  private static final String DAY = "(?:[0-9０-９〇一二三四五六七八九十]{1,4}[年月日]){1,3}";

  private static final Pattern OPENS =
      Pattern.compile(
          "(?m)^[\\s　]*+"
              + NO_NAME
              + "([\\p{IsHan}A-Za-z]{1,8}?"
              + NAME
              + ")(?:[\\p{IsHan}]{0,8}?"
              + DAY
              + "(?:专?电(?![视话影子台报])|讯|消息|报道)|讯(?![息问])|消息[：:，, ])");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?m)^[\\s　]*+(?:新闻|稿件)?(?:来源|稿源)[：:][\\s　\\[【]*+"
              + NO_NAME
              + "([\\p{IsHan}A-Za-z]{1,8}?"
              + NAME
              + "(?![\\p{IsHan}]))");

  private static final Pattern REPEATS =
      Pattern.compile(
          "(?:[（(][^（()）]{1,30}[）)])?[\\s　，,：:]*据"
              + NO_NAME
              + "([\\p{IsHan}A-Za-z《]{1,10}?"
              + NAME
              + "》?)(?:"
              + DAY
              + ")?的?(?:消息|报道|援引)");

  private Datelines() {}

  /**
   * @param drafts of one page
   * @param sentences of that page
   */
  static List<Draft> carry(List<Draft> drafts, List<MarkedSentence> sentences, String text) {
    NavigableMap<Integer, List<Attribution>> reports = new TreeMap<>();
    Matcher line = OPENS.matcher(text);
    while (line.find()) {
      reports.put(line.end(), chain(line, text, sentences));
    }
    Matcher source = SOURCE.matcher(text);
    while (reports.isEmpty() && source.find()) {
      reports.put(source.end(), List.of(named(source, sentences)));
    }
    return reports.isEmpty() ? drafts : drafts.stream().map(one -> told(one, reports)).toList();
  }

  /** Of a report's opening: whom it repeats, and whose it is; a paper's own names nobody. */
  private static List<Attribution> chain(
      Matcher line, String text, List<MarkedSentence> sentences) {
    List<Attribution> chain = new ArrayList<>();
    Matcher repeated = REPEATS.matcher(text).region(line.end(), text.length());
    if (repeated.lookingAt()) {
      chain.add(named(repeated, sentences));
    }
    if (!line.group(1).startsWith("本")) {
      chain.add(named(line, sentences));
    }
    return chain;
  }

  private static Draft told(Draft draft, NavigableMap<Integer, List<Attribution>> reports) {
    var report = reports.lowerEntry(draft.span().end());
    return report == null ? draft : told(draft, report.getValue());
  }

  private static Draft told(Draft draft, List<Attribution> chain) {
    Draft told = draft;
    for (Attribution one : chain) {
      boolean known = told.attribution().stream().anyMatch(o -> o.text().equals(one.text()));
      told = known ? told : told.toldBy(one);
    }
    return told;
  }

  private static Attribution named(Matcher found, List<MarkedSentence> sentences) {
    var span = new Span(found.start(1), found.end(1));
    return new Attribution(found.group(1), mention(span, sentences).orElse(null), null);
  }

  private static Optional<String> mention(Span span, List<MarkedSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.mentions().stream())
        .filter(mention -> mention.span().equals(span))
        .map(Mention::id)
        .findFirst();
  }
}
