package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
  private static final int WIDTH = 4;
  private static final int MANY = 1_000_000;
  private static final int LITTLE = 1_000;

  private final BatchSize size = new BatchSize();

  private void done(int things, Duration time, int bytes) {
    size.done(things, time.toNanos(), bytes);
  }

  @Test
  void itBeginsSmallAndDoublesWhileBatchesAreDoneSoon() {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      int next = size.next(MANY, WIDTH);
      sizes.add(next);
      done(next, Duration.ofMillis(1), LITTLE);
    }

    assertThat(sizes).containsExactly(32, 64, 128, 256, 512, 1024, 1024);
  }

  @Test
  void whatTakesLongStaysSmall() {
    done(32, Duration.ofSeconds(5), LITTLE);

    assertThat(size.next(MANY, WIDTH)).isEqualTo(BatchSize.LEAST);
  }

  @Test
  void whatComesToMuchStaysSmall() {
    done(32, Duration.ofMillis(1), 10 << 20);

    assertThat(size.next(MANY, WIDTH)).isEqualTo(BatchSize.LEAST);
  }

  @Test
  void itShrinksAgainWhenThingsTakeLonger() {
    done(512, Duration.ofMillis(1600), LITTLE);

    assertThat(size.next(MANY, WIDTH)).isEqualTo(128);
  }

  /** Else one machine would be waited for at the end. */
  @Test
  void theLastThingsAreSharedByAllMachines() {
    done(1024, Duration.ofMillis(1), LITTLE);

    assertThat(size.next(800, WIDTH)).isEqualTo(100);
    assertThat(size.next(100, WIDTH)).isEqualTo(BatchSize.LEAST);
    assertThat(size.next(5, WIDTH)).isEqualTo(5);
  }

  @Test
  void noTimeAndNoBytesAreNoTrouble() {
    done(32, Duration.ZERO, 0);

    assertThat(size.next(MANY, WIDTH)).isEqualTo(64);
  }
}
