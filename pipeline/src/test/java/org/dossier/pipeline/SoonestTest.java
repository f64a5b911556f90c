package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.intake.Candidate;
import org.junit.jupiter.api.Test;

class SoonestTest {
  private static List<Long> order(long... sizes) {
    List<Candidate> candidates = Arrays.stream(sizes).mapToObj(SoonestTest::file).toList();
    return sizes(Soonest.first(candidates).stream());
  }

  private static Candidate file(long size) {
    return new Candidate.Found("a.txt", Path.of("trove", "a.txt"), size, Instant.EPOCH);
  }

  private static List<Long> sizes(Stream<Candidate> candidates) {
    return candidates.map(candidate -> ((Candidate.Found) candidate).size()).toList();
  }

  @Test
  void theSmallestGoesFirstAndTheOthersKeepTheirOrder() {
    assertThat(order(9_000, 700, 8_000, 600, 7_000))
        .containsExactly(600L, 9_000L, 700L, 8_000L, 7_000L);
  }

  @Test
  void ofEqualOnesTheFirstOfTheWalkGoesFirst() {
    assertThat(order(900, 600, 600)).containsExactly(600L, 900L, 600L);
  }

  @Test
  void whatHardlyHoldsATextStaysInItsPlace() {
    assertThat(order(9_000, 0, 20, 700)).containsExactly(700L, 9_000L, 0L, 20L);
  }

  @Test
  void nothingIsFirstOfNothing() {
    assertThat(Soonest.first(List.of())).isEmpty();
  }
}
