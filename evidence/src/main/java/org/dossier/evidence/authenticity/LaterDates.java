package org.dossier.evidence.authenticity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.DateFrom;
import org.dossier.model.DatePrecision;
import org.dossier.model.Document;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Observation;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;
import org.dossier.model.Value;

/** Days that the text tells as past, and that come after the document's own date. */
final class LaterDates {
  /** What was done on that day, within so many characters before it. */
  private static final int BEFORE = 60;

  private static final Pattern DONE =
      Pattern.compile(
          "\\b(established|founded|incorporated|registered|enacted|adopted|approved|introduced|abolished"
              + "|renamed|reorganized|reorganised)\\b(?:No\\.|[^.;\\n])*$"
              + "|(учрежд[её]н|основан|образован|создан|утвержд[её]н|зарегистрирован|переименован"
              + "|введ[её]н|принят)[аоы]?\\b(?:No\\.|[^.;\\n])*$"
              + "|(成立|设立|批准|颁布|注册|更名)[^。；\\n]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(will|shall|to be|until|before|by|from|if|must|planned|expected|будет|будут|до|должн\\w*"
              + "|планир\\w*|не позднее|к)\\b|将|应|之前|以前|计划|拟",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** "Decree No. 77 of 1 November", where "by" says who and not until when. */
  private static final Pattern BY_WHOM =
      Pattern.compile(
          "\\bby (?=(the )?(decree|order|law|act|resolution|decision|statute|ordinance))",
          Pattern.CASE_INSENSITIVE);

  private LaterDates() {}

  static void observe(
      Document document, List<Page> pages, List<Mention> mentions, List<Observation> seen) {
    LocalDate own = document.date();
    if (own == null || document.dateFrom() != DateFrom.TEXT) {
      return;
    }
    for (Mention mention : mentions) {
      if (mention.kind() == MentionKind.DATE
          && mention.value() instanceof Value.Date date
          && date.precision() == DatePrecision.DAY
          && date.from() != null
          && date.from().isAfter(own.plusDays(1))) {
        Page page = pages.get(mention.page() - 1);
        if (page.number() == mention.page() && page.origin() != Origin.OCR) {
          observe(own, date.from(), page, mention, seen);
        }
      }
    }
  }

  private static void observe(
      LocalDate own, LocalDate day, Page page, Mention mention, List<Observation> seen) {
    int start = mention.span().start();
    String before = page.text().substring(Math.max(0, start - BEFORE), start);
    Matcher done = DONE.matcher(before);
    if (!done.find()) {
      return;
    }
    int line = before.lastIndexOf('\n', done.start()) + 1;
    String sentence = BY_WHOM.matcher(before.substring(line)).replaceAll("");
    if (!TO_COME.matcher(sentence).find()) {
      seen.add(
          Observation.at(
              SignalKind.TEXT_DATES,
              page,
              mention.span(),
              String.format(
                  Locale.ROOT,
                  "the text is dated %s and tells as past what came on %s: “%s”",
                  own,
                  day,
                  (done.group() + mention.text()).replaceAll("\\s+", " "))));
    }
  }
}
