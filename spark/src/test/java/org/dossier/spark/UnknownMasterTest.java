package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dossier.pipeline.WorkerOrder;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark throws a checked exception here that no signature tells of; an add waited for ever. */
class UnknownMasterTest {
  private static final String LINE =
      "Spark does not start with --master sprak://x: Could not parse Master URL: 'sprak://x'";

  @TempDir private Path folder;

  @Test
  void itIsALineForWhoeverAsks() throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "x");
    var order =
        new WorkerOrder(folder.toString(), ReadSettings.Ocr.NEVER, false, "", "1g", "none.jar");
    List<String> told = new ArrayList<>();
    try (var session = new Session("sprak://x", told::add);
        var workers = new SparkWorkers(session, order)) {
      for (int time = 0; time < 2; time++) {
        var answer =
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return workers.ask(new byte[0], file).toString();
                  } catch (IOException e) {
                    return e.getMessage();
                  }
                });
        assertThat(answer.get(1, TimeUnit.MINUTES))
            .startsWith(LINE)
            .contains("spark://HOST:PORT")
            .doesNotContain("\n");
      }
    }
  }
}
