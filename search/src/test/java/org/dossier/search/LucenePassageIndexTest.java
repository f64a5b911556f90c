package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LucenePassageIndexTest extends PassageIndexContract {
  @TempDir Path folder;
  private int opened;

  @Override
  PassageIndex empty() throws IOException {
    return LucenePassageIndex.open(folder.resolve("index" + opened++));
  }

  @Test
  void readingAMissingIndexFindsNothingAndMakesNothing() throws Exception {
    Path missing = folder.resolve("missing");
    try (var index = LucenePassageIndex.openReadOnly(missing)) {
      assertThat(index.find(new Query("launcher", List.of(), false), 10)).isEmpty();
      assertThat(index.documents()).isEmpty();
    }
    assertThat(missing).doesNotExist();
  }

  @Test
  void readingAnEmptyFolderFindsNothing() throws Exception {
    try (var index = LucenePassageIndex.openReadOnly(folder)) {
      assertThat(index.find(new Query("launcher", List.of(), false), 10)).isEmpty();
    }
  }

  @Test
  void aReaderSeesWhatIsCommittedWhileItIsOpen() throws Exception {
    Path home = folder.resolve("shared");
    try (var writer = LucenePassageIndex.open(home);
        var reader = LucenePassageIndex.openReadOnly(home)) {
      assertThat(reader.documents()).isEmpty();
      put(writer, "a");
      writer.commit();
      assertThat(reader.documents()).containsExactly(id("a"));
      assertThat(reader.find(new Query("launcher", List.of(), false), 10)).hasSize(1);
    }
  }

  @Test
  void whatACrashLostIsKnown() throws Exception {
    Path home = folder.resolve("shared");
    try (var writer = LucenePassageIndex.open(home)) {
      put(writer, "a");
      writer.commit();
      put(writer, "b");
      put(writer, "a");
    }
    try (var writer = LucenePassageIndex.open(home)) {
      assertThat(writer.documents()).containsExactly(id("a"));
      assertThat(writer.find(new Query("launcher", List.of(), false), 10)).hasSize(1);
    }
  }

  @Test
  void anotherWriterIsToldToWait() throws Exception {
    Path home = folder.resolve("shared");
    try (var writer = LucenePassageIndex.open(home)) {
      put(writer, "a");
      assertThatThrownBy(() -> LucenePassageIndex.open(home))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process is writing");
    }
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    Path home = folder.resolve("shared");
    try (var writer = LucenePassageIndex.open(home)) {
      put(writer, "a");
      writer.commit();
    }
    try (var files = Files.list(home)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (var reader = LucenePassageIndex.openReadOnly(home)) {
      assertThat(reader.documents()).isEmpty();
    }
    try (var writer = LucenePassageIndex.open(home)) {
      assertThat(writer.documents()).isEmpty();
      put(writer, "a");
      writer.commit();
      assertThat(writer.documents()).containsExactly(id("a"));
    }
  }

  @Test
  void aReaderCannotWrite() throws Exception {
    try (var reader = LucenePassageIndex.openReadOnly(folder.resolve("none"))) {
      assertThatThrownBy(() -> put(reader, "a")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPassageBelongsToTheDocumentThatIsReplaced() throws Exception {
    try (var writer = LucenePassageIndex.open(folder.resolve("shared"))) {
      assertThatThrownBy(
              () -> writer.replace(id("a"), List.of(passage("b", 1, 0, "A launcher.", "en"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void put(PassageIndex index, String path) throws IOException {
    index.replace(id(path), List.of(passage(path, 1, 0, "A launcher.", "en")));
  }
}
