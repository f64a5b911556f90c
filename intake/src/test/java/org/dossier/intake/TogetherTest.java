package org.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final int MANY = 1000;

  @Test
  void resultsComeInTheOrderOfTheTasks() throws IOException {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      tasks.add(() -> number);
    }

    assertThat(Together.run(tasks)).isEqualTo(IntStream.range(0, MANY).boxed().toList());
  }

  /** A server that is away is waited for once, not by each of a batch. */
  @Test
  void whereOneFailsThoseThatWaitAreNotBegun() {
    var begun = new AtomicInteger();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      tasks.add(
          () -> {
            begun.incrementAndGet();
            if (number == 1) {
              throw new IOException("away");
            }
            Thread.sleep(20);
            return number;
          });
    }

    assertThatThrownBy(() -> Together.run(tasks))
        .isInstanceOf(IOException.class)
        .hasMessage("away");
    assertThat(begun).hasValueLessThan(MANY / 2);
  }

  /** The first one's thread may begin after the second has failed. */
  @RepeatedTest(300)
  void itIsTheFailureThatIsToldAndNotThatOthersWereNotBegun() {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int number = i;
      tasks.add(
          () -> {
            if (number > 0) {
              throw new IOException("away");
            }
            return number;
          });
    }

    assertThatThrownBy(() -> Together.run(tasks))
        .isInstanceOf(IOException.class)
        .hasMessage("away");
  }
}
