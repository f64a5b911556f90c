package org.dossier.evidence.alike;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.jspecify.annotations.Nullable;

/** What a document says of its being a draft, a final or one of several versions. */
public record Version(
    boolean draft,
    @Nullable String draftWord,
    boolean last,
    @Nullable String lastWord,
    int revision,
    @Nullable LocalDate date) {
  /** A word that marks a draft stands in the name, in the title or on top of the text. */
  public static final int TOP = 300;

  private static final int NONE = -1;
  private static final Pattern DRAFT =
      Pattern.compile(
          "(?<![\\p{L}])(?:draft|rough copy|проект|черновик|черновой вариант)(?![\\p{L}])"
              + "|草案|草稿|初稿|征求意见稿|送审稿|讨论稿",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LAST =
      Pattern.compile(
          "(?<![\\p{L}])(?:final|signed|executed copy|окончательный|окончательная|финальный|итоговый"
              + "|итоговая|подписанный|подписан|чистовик)(?![\\p{L}])|终稿|定稿|最终版|正式版|签署版",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REVISION =
      Pattern.compile(
          "(?<![\\p{L}])(?:v|ver|version|rev|revision|ред|редакция|версия|вариант)[ ._-]{0,3}(\\d{1,3})(?!\\d)"
              + "|第 ?(\\d{1,3}) ?[版稿]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * @param top the beginning of the text
   */
  public static Version of(Document document, String top) {
    String path = document.path();
    String name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).replace('_', ' ');
    String said =
        name
            + "\n"
            + (document.title() == null ? "" : document.title())
            + "\n"
            + top.substring(0, Math.min(TOP, top.length()));
    String draft = first(DRAFT, said);
    String last = first(LAST, said);
    Matcher revision = REVISION.matcher(said);
    boolean own = document.dateFrom() == DateFrom.TEXT || document.dateFrom() == DateFrom.METADATA;
    return new Version(
        draft != null,
        draft,
        last != null,
        last,
        revision.find() ? revision(revision) : NONE,
        own ? document.date() : null);
  }

  /** A draft that is dated behind what it is the draft of. */
  private String though(Version other) {
    return date != null && other.date != null && date.isAfter(other.date)
        ? ", though it is dated " + date + ", and the other " + other.date
        : "";
  }

  private static int revision(Matcher found) {
    return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : null;
  }

  /**
   * How this one comes before the other.
   *
   * @param draft true when a document says so of itself
   * @param why to be read after "it is earlier, since"
   */
  public record Earlier(boolean draft, String why) implements Serializable {}

  /** Empty unless this is the earlier of two versions of one text. */
  public Optional<Earlier> before(Version other) {
    if (draft != other.draft) {
      return draft
          ? Optional.of(new Earlier(true, "it calls itself “" + draftWord + "”" + though(other)))
          : Optional.empty();
    }
    if (last != other.last) {
      return last
          ? Optional.empty()
          : Optional.of(new Earlier(false, "the other calls itself “" + other.lastWord + "”"));
    }
    if (revision != NONE && other.revision != NONE && revision != other.revision) {
      return revision < other.revision
          ? Optional.of(
              new Earlier(false, "it is version " + revision + ", the other " + other.revision))
          : Optional.empty();
    }
    if (date != null && other.date != null && date.isBefore(other.date)) {
      return Optional.of(new Earlier(false, "it is dated " + date + ", the other " + other.date));
    }
    return Optional.empty();
  }
}
