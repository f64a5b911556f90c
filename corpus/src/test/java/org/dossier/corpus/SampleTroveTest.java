package org.dossier.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTroveTest {
  @TempDir static Path trove;

  @BeforeAll
  static void write() throws IOException {
    SampleTrove.write(trove);
  }

  @Test
  void twoWritesGiveTheSameBytes(@TempDir Path again) throws IOException {
    SampleTrove.write(again);

    assertThat(files(again)).isEqualTo(files(trove));
    for (String file : files(trove)) {
      assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(trove.resolve(file));
    }
  }

  @Test
  void everyFileLiesInTheFolderOfOneSource() throws IOException {
    for (String file : files(trove)) {
      assertThat(SampleTrove.sources())
          .as(file)
          .filteredOn(source -> file.startsWith(source.folder() + "/"))
          .hasSize(1);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
