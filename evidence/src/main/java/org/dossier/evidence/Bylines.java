package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a paper, by the byline in its head: "By Anna Hale", "Автор: Анна Петрова", "本报记者 张伟".
 * Only a person that the trove knows by that line is an author: a desk, an agency or "Staff Writer"
 * is none.
 */
final class Bylines {
  /** No byline begins further down; UTF-16 units of the first page. */
  private static final int HEAD = 2000;

  private static final int SHORTEST_GIVEN = 2;

  /** What stands before the name. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:"
              + "(?:By|BY)[ \\t]*+\\R?[ \\t]*+"
              + "|(?:Written|Story|Reporting|Text) by[ \\t:]++"
              + "|Authors?[ \\t]*+:[ \\t]*+"
              + "|(?:Авторы?|Текст|Подготовила?|Материал подготовила?)[ \\t]*+[:—–-]?[ \\t]*+"
              + "|(?:[Сс]пециальный )?[Кк]орреспондент[ \\t]++"
              + "|(?:作者|撰文|撰稿|文)[ \\t]*+[:：/／|｜][ \\t]*+)"
              + "|(?m)(?:^|[\\s（(【])(?:本报|本刊|本网|特约|首席|见习)*+记者[ \\t\\u3000:：]*+");

  /** What may stand behind a name of a byline; in a sentence something else does. */
  private static final Pattern END =
      Pattern.compile(
          "[ \\t\\u3000]*+(?:$|[,，、|｜/／;；—–&•·)）】\\d]|-|(?:and|in|for|и|в)\\b|和|与|报道|摄)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Stands between two authors, and isn't the end of the line. */
  private static final Pattern NEXT =
      Pattern.compile("[ \\t\\u3000]*+(?:,? ?and\\b|[,，、;；&/／]|и\\b|和|与)[ \\t\\u3000]*+");

  /** A name with one of these is no person's, whatever it was taken for. */
  private static final Set<String> NOBODY =
      WordList.of(
          "staff writer writers editor editors editorial newsroom desk correspondent correspondents"
              + " reporter reporters agency agencies press news service contributor contributors"
              + " редакция редакции корреспондент собкор служба агентство пресс новости");

  private final Trove trove;
  private final Resolution resolution;
  private final Map<DocumentId, List<Author>> known = new ConcurrentHashMap<>();

  Bylines(Trove trove, Resolution resolution) {
    this.trove = trove;
    this.resolution = resolution;
  }

  /**
   * Somebody whom a byline names.
   *
   * @param full true when it spells out more than a family name and initials
   * @param outlet for whom, as the same line says
   * @param line the byline, verbatim
   */
  record Author(Known person, boolean full, @Nullable Known outlet, String line) {}

  /** In the order of the byline; nobody where the paper has none. */
  List<Author> of(DocumentId document) {
    List<Author> authors = known.get(document);
    if (authors == null) {
      authors = read(document);
      known.put(document, authors);
    }
    return authors;
  }

  private List<Author> read(DocumentId document) {
    String head = head(document);
    Matcher mark = MARK.matcher(head);
    List<Mention> names = null;
    while (mark.find()) {
      names = names == null ? names(document, head) : names;
      List<Author> authors = authors(head, mark.start(), mark.end(), names);
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  private String head(DocumentId document) {
    var first = new StringBuilder();
    var pages = new int[1];
    trove.texts(
        document,
        page -> {
          if (pages[0]++ == 0) {
            first.append(page, 0, Math.min(page.length(), HEAD));
          }
        });
    return first.toString();
  }

  private List<Mention> names(DocumentId document, String head) {
    List<Mention> names = new ArrayList<>();
    trove.names(
        document,
        name -> {
          Span span = name.span();
          if (span.end() <= head.length() && name.text().equals(span.of(head))) {
            names.add(name);
          }
        });
    names.sort(Comparator.comparing(Mention::page).thenComparing(Mention::span));
    return names;
  }

  private List<Author> authors(String head, int start, int from, List<Mention> names) {
    List<Author> authors = new ArrayList<>();
    int lineEnd = lineEnd(head, from);
    String line = head.substring(start, lineEnd).strip().replaceAll("\\s+", " ");
    int at = from;
    while (at < lineEnd) {
      Mention name = personAt(at, names);
      Matcher end = END.matcher(head);
      if (name == null
          || name.span().end() > lineEnd
          || !end.region(name.span().end(), lineEnd).lookingAt()) {
        break;
      }
      Known person = resolution.of(name.id());
      if (person != null && isSomebody(name.text())) {
        authors.add(
            new Author(
                person, isFull(name.text()), outlet(name.span().end(), lineEnd, names), line));
      }
      Matcher next = NEXT.matcher(head).region(name.span().end(), lineEnd);
      at = next.lookingAt() ? next.end() : lineEnd;
    }
    return authors;
  }

  private static int lineEnd(String head, int from) {
    int end = from;
    while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static @Nullable Mention personAt(int at, List<Mention> names) {
    for (Mention name : names) {
      if (name.kind() == MentionKind.PERSON && name.span().start() == at) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Known outlet(int from, int to, List<Mention> names) {
    for (Mention name : names) {
      if (name.kind() == MentionKind.ORGANIZATION
          && name.span().start() >= from
          && name.span().end() <= to) {
        return resolution.of(name.id());
      }
    }
    return null;
  }

  private static boolean isSomebody(String name) {
    for (String word : name.split("[\\s-]+")) {
      if (NOBODY.contains(NameKey.folded(word))) {
        return false;
      }
    }
    return true;
  }

  /** "Anna Hale", "张伟"; not "A. Hale", "Hale". */
  private static boolean isFull(String name) {
    if (name.codePoints().allMatch(c -> Letters.isHan(c) || !Letters.isOfWord(c))) {
      return name.codePoints().filter(Letters::isHan).count() >= SHORTEST_GIVEN;
    }
    int words = 0;
    for (String word : name.strip().split("\\s+")) {
      if (!word.endsWith(".") && word.codePoints().filter(Letters::isOfWord).count() > 1) {
        words++;
      }
    }
    return words > 1;
  }
}
