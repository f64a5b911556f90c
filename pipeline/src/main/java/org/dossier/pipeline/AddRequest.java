package org.dossier.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    String rules) {
  public AddRequest {
    if (paths.isEmpty() || jobs < 1) {
      throw new IllegalArgumentException("nothing to add with " + jobs + " jobs");
    }
    paths = List.copyOf(paths);
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
    this(paths, source, date, languages, ocr, jobs, clock, tool, "");
  }

  AddRequest withRules(String name) {
    return new AddRequest(paths, source, date, languages, ocr, jobs, clock, tool, name);
  }

  /** What a document's content depends on besides its bytes. */
  String settings() {
    return ReadingRecord.of(tool, ocr, languages, date)
        + (rules.isEmpty() ? "" : " rules=" + rules);
  }

  /**
   * Looks at the paths before anything is made.
   *
   * @throws CaseException when one of them isn't there
   */
  public void requirePaths() throws CaseException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CaseException(path + ": no such file or folder: check the path");
      }
    }
  }
}
