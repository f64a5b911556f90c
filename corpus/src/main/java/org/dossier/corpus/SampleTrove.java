package org.dossier.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fictional trove: no state, firm or person in it exists. Every call writes the same bytes, on
 * every machine; docs/sample-trove.md tells the story and what is planted where.
 */
public final class SampleTrove {
  private static final List<SampleSource> SOURCES =
      List.of(
          new SampleSource("Grey Heron files", "leak"),
          new SampleSource("Kordexport", "official/kordexport"),
          new SampleSource("Haoyuan Ministry of Defense", "official/haoyuan"),
          new SampleSource("Norvane Ministry of Defence", "official/norvane"),
          new SampleSource("Tarnbrook Institute", "thinktank"),
          new SampleSource("Norvane Press Agency", "press/agency"),
          new SampleSource("Norvane Courier", "press/courier"),
          new SampleSource("Ellery Evening Mail", "press/evening-mail"),
          new SampleSource("DefenceLoop", "press/defenceloop"),
          new SampleSource("Verzhinsk Herald", "press/verzhinsk-herald"));

  private SampleTrove() {}

  /** Writes the trove below a folder, which is made if absent; other files there stay. */
  public static void write(Path folder) throws IOException {
    Library library = Library.load();
    for (Map.Entry<String, Content> file : new Typesetting(library).trove().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, file.getValue().bytes());
      Files.setLastModifiedTime(
          target, FileTime.from(file.getValue().modified().toInstant(ZoneOffset.UTC)));
    }
  }

  /** Who published what: each folder is to be added under its source's name. */
  public static List<SampleSource> sources() {
    return SOURCES;
  }

  /** What rests on what, in the form of a case's sources.yaml. */
  public static String sourcesYaml() {
    try {
      return Library.text("sources.yaml");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * What the trove holds beside claims, as JSON: {@code roots}, {@code conflicts}, {@code
   * circular}, {@code signals}, {@code missing}; for tests and scores. A row that waits says what
   * is still missing for it to be found.
   */
  public static String gold(String name) throws IOException {
    return Library.text("gold/" + name + ".json");
  }

  /** The body of every text file of the trove by its path, as plain text; for tests and scores. */
  public static Map<String, String> plainTexts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Manuscript manuscript : Library.load().manuscripts()) {
      String path = manuscript.first("file");
      if (!path.isEmpty() && !manuscript.plainText().isEmpty()) {
        texts.put(path, manuscript.plainText());
      }
    }
    return texts;
  }

  /** A finished file and the time that its file system entry bears. */
  record Content(byte[] bytes, LocalDateTime modified) {}
}
