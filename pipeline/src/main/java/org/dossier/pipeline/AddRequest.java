package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.store.CaseException;
import org.dossier.text.ReadSettings;
import org.jspecify.annotations.Nullable;

/**
 * What to add to a case, and how.
 *
 * @param source the name of where the files came from, for sources.yaml
 * @param date of documents that tell no date of their own
 * @param languages in which claims are looked for; empty: all that there are
 * @param jobs documents read at the same time
 * @param clock for the custody log alone
 * @param tool name and version, part of what decides whether a file is read again
 * @param rules a name of the investigator's own rules by their content; "" without any
 * @param tableClaims in how many bytes of a table that comes in parts names and claims are looked
 *     for
 * @param index the address of a server for the passage index of a new case; null: its folder, or
 *     what the case uses
 * @param stored addresses of buckets with files to take in
 * @param originals the address of a bucket that a new case is to keep originals in; null: its
 *     folder, or where the case keeps them
 */
public record AddRequest(
    List<Path> paths,
    @Nullable String source,
    @Nullable LocalDate date,
    SortedSet<String> languages,
    ReadSettings.Ocr ocr,
    int jobs,
    Clock clock,
    String tool,
    String rules,
    long tableClaims,
    @Nullable String index,
    List<String> stored,
    @Nullable String originals) {
  /** Extraction from so much of one table takes a few minutes. */
  public static final long TABLE_CLAIMS = 16L << 20;

  private static final SortedSet<String> NO_LANGUAGE = new TreeSet<>(Set.of("none"));

  public AddRequest {
    if (paths.isEmpty() && stored.isEmpty() || jobs < 1) {
      throw new IllegalArgumentException("nothing to add with " + jobs + " jobs");
    }
    paths = List.copyOf(paths);
    stored = List.copyOf(stored);
    languages = new TreeSet<>(languages);
  }

  /** With the rules that Dossier ships. */
  public AddRequest(
      List<Path> paths,
      @Nullable String source,
      @Nullable LocalDate date,
      SortedSet<String> languages,
      ReadSettings.Ocr ocr,
      int jobs,
      Clock clock,
      String tool) {
    this(paths, List.of(), source, date, languages, ocr, jobs, clock, tool);
  }

  /** The same with buckets besides. */
  public AddRequest(
      List<Path> paths,
      List<String> stored,
      @Nullable String source,
      @Nullable LocalDate date,
      SortedSet<String> languages,
      ReadSettings.Ocr ocr,
      int jobs,
      Clock clock,
      String tool) {
    this(
        paths,
        source,
        date,
        languages,
        ocr,
        jobs,
        clock,
        tool,
        "",
        TABLE_CLAIMS,
        null,
        stored,
        null);
  }

  AddRequest withRules(String name) {
    return new AddRequest(
        paths,
        source,
        date,
        languages,
        ocr,
        jobs,
        clock,
        tool,
        name,
        tableClaims,
        index,
        stored,
        originals);
  }

  /** With another bound for extraction from large tables, in bytes. */
  public AddRequest withTableClaims(long most) {
    return new AddRequest(
        paths, source, date, languages, ocr, jobs, clock, tool, rules, most, index, stored,
        originals);
  }

  /** With a passage index on a server. */
  public AddRequest withIndex(@Nullable String address) {
    return new AddRequest(
        paths,
        source,
        date,
        languages,
        ocr,
        jobs,
        clock,
        tool,
        rules,
        tableClaims,
        address,
        stored,
        originals);
  }

  /** With originals in a bucket. */
  public AddRequest withOriginals(@Nullable String address) {
    return new AddRequest(
        paths,
        source,
        date,
        languages,
        ocr,
        jobs,
        clock,
        tool,
        rules,
        tableClaims,
        index,
        stored,
        address);
  }

  /** The same, but for reading and indexing only. */
  AddRequest withoutClaims() {
    return new AddRequest(
        paths,
        source,
        date,
        NO_LANGUAGE,
        ocr,
        jobs,
        clock,
        tool,
        rules,
        tableClaims,
        index,
        stored,
        originals);
  }

  boolean seeksClaims() {
    return !languages.equals(NO_LANGUAGE);
  }

  /** What a document's content depends on besides its bytes. */
  String settings() {
    return ReadingRecord.of(tool, ocr, languages, date)
        + (rules.isEmpty() ? "" : " rules=" + rules);
  }

  /**
   * Looks at the paths before anything is made.
   *
   * @throws CaseException when one of them isn't there, or can't be had
   */
  public void requirePaths() throws CaseException, IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CaseException(path + ": no such file or folder: check the path");
      }
    }
    Stores.open(stored).close();
  }
}
