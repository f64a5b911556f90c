package org.dossier.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.evidence.authenticity.DocumentMarks;
import org.dossier.evidence.authenticity.DocumentSignals;
import org.dossier.language.LanguagePack;
import org.dossier.language.packs.Languages;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.Signal;
import org.dossier.model.State;
import org.dossier.store.ReadDocument;
import org.dossier.text.Contents;
import org.dossier.text.DocumentReader;
import org.dossier.text.Embedded;
import org.dossier.text.Pulse;
import org.dossier.text.ReadOutcome;
import org.dossier.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * All that happens to one document, in order: read, tell the language, date, extract. A pure
 * function of bytes and settings, safe to share by threads.
 */
public final class DocumentStages {
  /** A page's share of the time that extraction may take without a sign. */
  private static final Duration A_PAGE = Duration.ofMillis(300);

  private static final Duration A_DOCUMENT = Duration.ofSeconds(60);

  private final DocumentReader reader;
  private final Languages languages;
  private final ClaimExtractor claims;

  public DocumentStages(DocumentReader reader, Languages languages, ClaimExtractor claims) {
    this.reader = reader;
    this.languages = languages;
    this.claims = claims;
  }

  /**
   * What is known of a document besides its bytes.
   *
   * @param optionDate the {@code --date} of the investigator
   * @param fileTime when the file was last changed
   * @param extractIn languages in which claims are looked for; empty: all
   * @param settings what decides whether the file is read again
   */
  public record Facts(
      DocumentId id,
      String path,
      @Nullable String source,
      @Nullable LocalDate optionDate,
      @Nullable Instant fileTime,
      SortedSet<String> extractIn,
      String settings) {
    /** The file's own name. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** A document, read, and the files it held inside. */
  public record Result(ReadDocument read, List<Embedded> embedded) {}

  public Result run(Source source, Facts facts) {
    return run(source, facts, Pulse.NONE);
  }

  /**
   * @param pulse is told of progress; the result does not depend on it
   */
  Result run(Source source, Facts facts, Pulse pulse) {
    return switch (reader.read(source, pulse)) {
      case ReadOutcome.Processed(var contents) ->
          read(contents, State.PROCESSED, null, facts, pulse);
      case ReadOutcome.Partial(var contents, var missing) ->
          read(contents, State.PARTIAL, missing, facts, pulse);
      case ReadOutcome.Quarantined(var type, var danger) ->
          unread(type, State.QUARANTINED, danger, facts);
      case ReadOutcome.Failed(var type, var why) -> unread(type, State.FAILED, why, facts);
    };
  }

  static Result unread(@Nullable String mediaType, State state, String reason, Facts facts) {
    var document =
        new Document(
            facts.id(),
            facts.path(),
            facts.source(),
            mediaType,
            null,
            0,
            List.of(),
            state,
            reason,
            null,
            null,
            null,
            null,
            null);
    return new Result(ReadDocument.bare(document, facts.settings()), List.of());
  }

  private Result read(
      Contents contents, State state, @Nullable String reason, Facts facts, Pulse pulse) {
    pulse.beat(A_DOCUMENT.plus(A_PAGE.multipliedBy(contents.pages().size())));
    List<Page> pages = new ArrayList<>();
    for (Page page : contents.pages()) {
      pages.add(page.withLanguage(languages.detect(page.text()).orElse(null)));
    }
    Dated dated = date(contents, pages, facts);
    var text = new DocumentText(facts.id(), chosen(pages, facts.extractIn()), dated.date());
    Extraction extraction = claims.extract(text);
    var document =
        new Document(
            facts.id(),
            facts.path(),
            facts.source(),
            contents.mediaType(),
            contents.title(),
            pages.size(),
            byFrequency(pages),
            state,
            reason,
            contents.created(),
            contents.modified(),
            dated.date(),
            dated.from(),
            null,
            contents.metadata());
    List<Signal> signals = new ArrayList<>();
    for (List<Observation> seen :
        List.of(
            contents.observations(), DocumentSignals.of(document, pages, extraction.mentions()))) {
      seen.forEach(observation -> signals.add(Signal.of(facts.id(), observation)));
    }
    return new Result(
        new ReadDocument(
            document,
            facts.settings(),
            pages,
            extraction.mentions(),
            extraction.claims(),
            signals.stream().distinct().toList(),
            DocumentMarks.of(document, pages)),
        contents.embedded());
  }

  private record Dated(@Nullable LocalDate date, @Nullable DateFrom from) {}

  /**
   * The document's own date: from its text, else its metadata, else the option, else the file's
   * time. A letter's is in its head, whatever other dates its text has.
   */
  private Dated date(Contents contents, List<Page> pages, Facts facts) {
    Optional<LocalDate> letter = contents.letterDay();
    if (letter.isPresent()) {
      return new Dated(letter.get(), DateFrom.METADATA);
    }
    Optional<LocalDate> inText = pages.isEmpty() ? Optional.empty() : dateInText(pages.getFirst());
    if (inText.isPresent()) {
      return new Dated(inText.get(), DateFrom.TEXT);
    }
    Instant stated = contents.created() != null ? contents.created() : contents.modified();
    if (stated != null) {
      return new Dated(LocalDate.ofInstant(stated, ZoneOffset.UTC), DateFrom.METADATA);
    }
    if (facts.optionDate() != null) {
      return new Dated(facts.optionDate(), DateFrom.OPTION);
    }
    Instant time = facts.fileTime();
    return time == null
        ? new Dated(null, null)
        : new Dated(LocalDate.ofInstant(time, ZoneOffset.UTC), DateFrom.FILE);
  }

  private Optional<LocalDate> dateInText(Page page) {
    String language = page.language();
    Optional<LanguagePack> pack = language == null ? Optional.empty() : languages.pack(language);
    return pack.flatMap(p -> p.documentDate(page.text()));
  }

  private static List<Page> chosen(List<Page> pages, SortedSet<String> languages) {
    return languages.isEmpty()
        ? pages
        : pages.stream()
            .filter(page -> page.language() != null && languages.contains(page.language()))
            .toList();
  }

  private static List<String> byFrequency(List<Page> pages) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Page page : pages) {
      if (page.language() != null) {
        counts.merge(page.language(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
