package org.dossier.evidence.authenticity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/** By what a document can be set beside others: numbers and annexes. A pure function of it. */
public final class DocumentMarks {
  private static final int HEAD_LINES = 9;
  private static final int FOOT_LINES = 4;
  private static final int LETTERHEAD_LINES = 6;
  private static final int MOST = 300;
  private static final int LONGEST = 160;
  private static final int AROUND = 60;

  private static final int HEADING_MARKS = 4;

  /** From where an annex's name begins to its "x" or "ж", and from there to its number's end. */
  private static final int ANNEX_BEFORE = 8;

  private static final int ANNEX_AFTER = 24;

  /** A heading is no longer. */
  private static final int HEADING = 110;

  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern OWN =
      Pattern.compile(
          "(?<before>(?:на|на ваш\\w*|your|вход\\w*|вх\\.|来)\\s{0,2})?"
              + "(?:№|\\bNo\\.?|\\bRef\\.?:?(?: No\\.?)?|\\bNr\\.?|#|编号[:：]?)\\s?(?<number>"
              + Numbers.TOKEN
              + ")|(?<zh>"
              + Numbers.CHINESE
              + ")",
          CASES);

  private static final Pattern BARE = Pattern.compile(Numbers.TOKEN);

  private static final Pattern CITED =
      Pattern.compile(
          "(?<![\\p{L}])(?<what>contract|agreement|addendum|letter|memorandum|memo|minutes|invoice"
              + "|payment order|договор\\p{L}{0,3}|контракт\\p{L}{0,3}|соглашени\\p{L}{1,3}"
              + "|письм\\p{L}{1,3}|записк\\p{L}{1,3}|протокол\\p{L}{0,3}|сч[её]т\\p{L}{0,3}"
              + "|поручени\\p{L}{1,3}) {0,2}(?:№|No\\.?|N) ?(?<number>"
              + Numbers.TOKEN
              + ")|(?<zhWhat>合同|协议|来函|发票|纪要)[（(]?(?:编号|号)[:： 为]{0,2}(?<zhNumber>"
              + Numbers.TOKEN
              + ")",
          CASES);

  private static final String ANNEX_WORD =
      "(?:annex|appendix|приложени(?:е|я|ю|ем|и))\\s{1,2}(?:№|No\\.?|N)?\\s?(\\d{1,2})(?![\\d./-]?\\d)"
          + "|附件\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})";

  private static final Pattern ANNEX =
      Pattern.compile("(?<![\\p{L}])(?:" + ANNEX_WORD + ")", CASES);

  private static final Pattern ANNEX_HEADING =
      Pattern.compile("^[\\s\\p{Punct}]{0," + HEADING_MARKS + "}(?:" + ANNEX_WORD + ")", CASES);

  /** What the names of annexes begin with. */
  private static final String ANNEX_LETTERS = "AaПп附";

  /** An annex of a law is no paper of the trove. */
  private static final Pattern OF_LAW =
      Pattern.compile(
          "^[^.;。\\n]{0,12}\\b(?:to|of|к) (?:the )?(?:council |commission )?(?:regulation|directive|convention"
              + "|treaty|law|decree|statute|decision|resolution|statutes|act\\b|постановлени|указ|закон"
              + "|приказ|регламент|решени)",
          CASES);

  private static final Pattern REGISTER =
      Pattern.compile("(?<![\\d-])\\d[\\d-]{6,18}\\d(?![\\d-])");

  private static final String CHINESE_DIGITS = "一二三四五六七八九";

  private final DocumentId document;
  private final Set<Mark> marks = new LinkedHashSet<>();

  private DocumentMarks(DocumentId document) {
    this.document = document;
  }

  public static List<Mark> of(Document document, List<Page> pages) {
    var found = new DocumentMarks(document.id());
    String path = document.path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w{1,5}$", "");
    found.name(name.replace('_', ' '));
    String title = document.title();
    if (title != null) {
      found.name(title);
      found.head(0, title.lines().limit(1).toList());
    }
    for (Page page : pages) {
      List<String> lines = page.text().lines().filter(line -> !line.isBlank()).toList();
      if (page == pages.getFirst()) {
        found.head(page.number(), lines.stream().limit(HEAD_LINES).toList());
        found.head(
            page.number(), lines.subList(Math.max(0, lines.size() - FOOT_LINES), lines.size()));
        found.registers(page.number(), lines.stream().limit(LETTERHEAD_LINES).toList());
      }
      found.headings(page.number(), lines);
      found.cited(page);
    }
    found.saves(document.metadata().getOrDefault("word:rsids", ""));
    return List.copyOf(found.marks);
  }

  private void saves(String numbers) {
    for (String number : numbers.split("; ")) {
      add(0, MarkKind.SAVE, number, number);
    }
  }

  private void add(int page, MarkKind kind, String value, String quote) {
    if (!value.isEmpty() && marks.size() < MOST) {
      String line = quote.strip().replaceAll("\\s+", " ");
      marks.add(
          new Mark(
              document,
              page,
              kind,
              value,
              line.length() > LONGEST ? line.substring(0, LONGEST) : line));
    }
  }

  /** A title or a file's name: all that may be a number is one. */
  private void name(String name) {
    Matcher bare = BARE.matcher(name);
    while (bare.find()) {
      String key = Numbers.key(bare.group());
      if (key.length() >= 3) {
        add(0, MarkKind.OWN_NUMBER, key, bare.group());
      }
    }
    Matcher annex = ANNEX_HEADING.matcher(name);
    if (annex.find()) {
      add(0, MarkKind.OWN_ANNEX, annex(annex), name);
    }
  }

  private void head(int page, List<String> lines) {
    for (String line : lines) {
      Matcher own = OWN.matcher(line);
      while (own.find()) {
        boolean theirs = own.group("before") != null;
        String number = own.group("number") == null ? own.group("zh") : own.group("number");
        if (!theirs && !CITED_BY_DATE.matcher(line).find()) {
          add(page, MarkKind.OWN_NUMBER, Numbers.key(number), number);
        }
      }
    }
  }

  /** "On your letter No. 5 of May": the number is another's. */
  private static final Pattern CITED_BY_DATE =
      Pattern.compile("\\b(your|in reply to|further to|re:|на ваш|на исх)|贵方|来函", CASES);

  private void registers(int page, List<String> lines) {
    for (String line : lines) {
      Matcher register = REGISTER.matcher(line);
      while (register.find()) {
        String digits = register.group().replace("-", "");
        if (digits.length() >= 8 && Numbers.key(register.group()).length() > 0) {
          add(page, MarkKind.REGISTER, digits, register.group());
        }
      }
    }
  }

  /** Lines that name an annex, stand by themselves, and are no item of a list of annexes. */
  private void headings(int page, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = heading(lines, i);
      if (heading != null
          && lines.get(i).length() <= HEADING
          && heading(lines, i - 1) == null
          && heading(lines, i + 1) == null
          && isTitle(lines.get(i), heading)) {
        add(page, MarkKind.OWN_ANNEX, annex(heading), lines.get(i));
      }
    }
  }

  /** The annex that a line begins with; null where it begins with none. */
  private static @Nullable Matcher heading(List<String> lines, int number) {
    if (number < 0 || number == lines.size() || !mayName(lines.get(number))) {
      return null;
    }
    Matcher heading = ANNEX_HEADING.matcher(lines.get(number));
    return heading.find() ? heading : null;
  }

  /** False for most lines, at a glance: an annex's name stands behind a few marks at most. */
  private static boolean mayName(String line) {
    for (int i = 0; i < line.length() && i <= HEADING_MARKS; i++) {
      if (ANNEX_LETTERS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "Annex 3 has not been signed" is a sentence. */
  private static boolean isTitle(String line, Matcher heading) {
    String rest = line.substring(heading.end()).strip();
    return rest.isEmpty()
        || !Character.isLowerCase(rest.codePointAt(0))
            && !rest.matches(".*[,;].*\\b(is|are|was|были|не|has)\\b.*")
        || rest.toLowerCase(Locale.ROOT).matches("(to|к) .*");
  }

  private void cited(Page page) {
    String text = page.text();
    Set<String> seen = new HashSet<>();
    Windows.find(
        ANNEX,
        text,
        Windows::isAnnex,
        ANNEX_BEFORE,
        ANNEX_AFTER,
        annex -> {
          String number = annex(annex);
          int end = Math.min(text.length(), annex.end() + AROUND);
          boolean law = OF_LAW.matcher(text.substring(annex.end(), end)).find();
          if (!law && seen.add(number)) {
            add(
                page.number(),
                MarkKind.CITED_ANNEX,
                number,
                around(text, annex.start(), annex.end()));
          }
        });
    Windows.find(
        CITED,
        text,
        Windows::isNumberSign,
        AROUND,
        AROUND,
        cited -> {
          String number =
              cited.group("number") == null ? cited.group("zhNumber") : cited.group("number");
          String key = Numbers.key(number);
          if (key.length() >= 3 && seen.add(key)) {
            add(page.number(), MarkKind.CITED_NUMBER, key, cited.group());
          }
        });
  }

  /** The line, or as many whole words of it on each side as say enough. */
  private static String around(String text, int start, int end) {
    int from = text.lastIndexOf('\n', start - 1) + 1;
    if (start - from > AROUND) {
      from = start - AROUND;
      while (from < start && !endsWord(text.charAt(from - 1))) {
        from++;
      }
    }
    int line = text.indexOf('\n', end);
    int to = line < 0 ? text.length() : line;
    if (to - end > AROUND) {
      to = end + AROUND;
      while (to > end && !endsWord(text.charAt(to))) {
        to--;
      }
    }
    return text.substring(from, to);
  }

  /** Blanks, and Chinese, which has no blanks. */
  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || Character.isIdeographic(c);
  }

  private static String annex(Matcher found) {
    String digits = found.group(1) == null ? found.group(2) : found.group(1);
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.toString(Integer.parseInt(digits));
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return Integer.toString(CHINESE_DIGITS.indexOf(digits.charAt(0)) + 1);
    }
    int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(digits.charAt(0)) + 1;
    int ones = ten + 1 < digits.length() ? CHINESE_DIGITS.indexOf(digits.charAt(ten + 1)) + 1 : 0;
    return Integer.toString(tens * 10 + ones);
  }
}
