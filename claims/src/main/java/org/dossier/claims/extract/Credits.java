package org.dossier.claims.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.claims.match.WordClasses;
import org.dossier.model.Attribution;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The agency whose report a page prints, by its dateline or its credit: "MOSCOW, May 5 (Reuters)
 * -", "МОСКВА, 5 мая. /ТАСС/.", "By The Associated Press", "Источник: РИА Новости". All that the
 * page tells, behind a dateline or around a credit, is told by that agency too: ten papers that
 * print it are one root.
 */
final class Credits {
  private static final String NAME = "([\\p{L}][\\p{L}\\p{N}.&’' «»-]{1,40}?)";

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^[ \\t]*+\\p{Lu}[\\p{L}\\p{N} .,'’-]{1,60}?[(/]" + NAME + "[)/][ \\t]*+[-–—.:]");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?miU)^[ \\t]*+(?:source|credit|via|источник|по материалам|по сообщению)[ \\t]*+:[ \\t]*+"
              + NAME
              + "[ \\t.]*+$");

  private static final Pattern BYLINE =
      Pattern.compile("(?m)^[ \\t]*+By (?:[\\p{L}.'’ -]{3,60}[,|/] ?|)" + NAME + "[ \\t]*+$");

  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*+[(/\\[—–-] ?" + NAME + "[ \\t]*+[)/\\]]?+[ \\t.]*+$");

  private final Set<String> agencies;

  Credits(WordClasses classes) {
    agencies = classes.orNone("agencies");
  }

  /** Whose the page is, and from where on. */
  private record Credit(Attribution agency, int from) {}

  /**
   * @param drafts of one page
   * @param mentions of that page
   */
  List<Draft> carry(List<Draft> drafts, List<Mention> mentions, String text) {
    if (drafts.isEmpty() || agencies.isEmpty()) {
      return drafts;
    }
    Credit credit = find(DATELINE, text, mentions, true);
    if (credit == null) {
      credit = firstOf(text, mentions);
    }
    return credit == null ? drafts : told(drafts, credit);
  }

  private @Nullable Credit firstOf(String text, List<Mention> mentions) {
    for (Pattern pattern : List.of(SOURCE, BYLINE, LINE)) {
      Credit credit = find(pattern, text, mentions, false);
      if (credit != null) {
        return credit;
      }
    }
    return null;
  }

  private static List<Draft> told(List<Draft> drafts, Credit credit) {
    return drafts.stream()
        .map(
            draft ->
                draft.span().start() >= credit.from
                        && draft.attribution().stream().noneMatch(one -> isSame(one, credit.agency))
                    ? draft.toldBy(credit.agency)
                    : draft)
        .toList();
  }

  private static boolean isSame(Attribution one, Attribution other) {
    return one.text().equalsIgnoreCase(other.text());
  }

  private @Nullable Credit find(
      Pattern pattern, String text, List<Mention> mentions, boolean behind) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      var span = new Span(found.start(1), found.end(1));
      Optional<Mention> mention = mention(span, mentions);
      boolean organization =
          mention.isPresent() && mention.get().kind() == MentionKind.ORGANIZATION;
      if (isAgency(found.group(1)) || pattern == SOURCE && organization) {
        String id = organization ? mention.get().id() : null;
        return new Credit(new Attribution(found.group(1), id, null), behind ? found.end() : 0);
      }
    }
    return null;
  }

  private boolean isAgency(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceAll("[«»\"]", "").strip();
    return agencies.contains(lower.startsWith("the ") ? lower.substring(4) : lower);
  }

  private static Optional<Mention> mention(Span span, List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.span().overlaps(span)).findFirst();
  }
}
