package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.dossier.spark.SparkWorkers.Asked;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void fewDocumentsAreATaskEachSoThatNoExecutorIsIdle() {
    assertThat(sizes(Batches.of(files(1, 1, 1), 4))).containsExactly(1, 1, 1);
  }

  @Test
  void manySmallDocumentsShareTasksOfAtMostSixteen() {
    List<Asked> files = Collections.nCopies(100, file(1));

    assertThat(sizes(Batches.of(files, 4))).containsExactly(16, 16, 16, 16, 16, 16, 4);
    assertThat(sizes(Batches.of(files, 25))).hasSize(25).containsOnly(4);
  }

  @Test
  void aLargeDocumentIsATaskByItself() {
    long large = 5 << 20;

    assertThat(sizes(Batches.of(files(1, 1, large, 1, 1, 1), 2))).containsExactly(2, 1, 3);
  }

  @Test
  void nothingIsLostAndTheOrderIsKept() {
    List<Asked> files = files(1, 2, 3, 4, 5, 6, 7);

    assertThat(Batches.of(files, 3).stream().flatMap(List::stream))
        .containsExactlyElementsOf(files);
  }

  private static List<Integer> sizes(List<List<Asked>> tasks) {
    return tasks.stream().map(List::size).toList();
  }

  private static List<Asked> files(long... bytes) {
    return LongStream.of(bytes).mapToObj(BatchesTest::file).toList();
  }

  private static Asked file(long bytes) {
    return new Asked(new Question(new byte[0], "file"), bytes, new CompletableFuture<>());
  }
}
