package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dossier.evidence.Chore;
import org.dossier.evidence.Labor;
import org.dossier.evidence.Trove;
import org.junit.jupiter.api.Test;

/** What holds whoever does the chores of weighing. */
abstract class LaborContract {
  static final List<Integer> THINGS = IntStream.range(0, 2000).boxed().toList();

  /** Labor that the test closes. */
  protected abstract Labor labor();

  /** Things that may be begun before the first of them is handed on. */
  protected abstract int ahead();

  /** Things that were begun, in this process. */
  static final AtomicInteger BEGUN = new AtomicInteger();

  record Doubling() implements Chore<Integer, Integer> {
    @Override
    public Integer of(Trove trove, Integer thing) {
      BEGUN.incrementAndGet();
      for (int i = thing % 7; i > 0; i--) {
        Thread.yield();
      }
      return 2 * thing;
    }
  }

  record Failing(int at) implements Chore<Integer, Integer> {
    @Override
    public Integer of(Trove trove, Integer thing) {
      if (thing == at) {
        throw new IllegalArgumentException("thing " + thing);
      }
      return thing;
    }
  }

  @Test
  void resultsComeInTheOrderOfTheThingsToTheCaller() {
    List<Integer> taken = new ArrayList<>();
    Set<Thread> takers = new HashSet<>();
    try (Labor labor = labor()) {
      labor.each(
          THINGS,
          new Doubling(),
          result -> {
            taken.add(result);
            takers.add(Thread.currentThread());
          });
    }

    assertThat(taken).isEqualTo(THINGS.stream().map(thing -> 2 * thing).toList());
    assertThat(takers).containsExactly(Thread.currentThread());
  }

  @Test
  void ofNothingNothingComes() {
    List<Integer> taken = new ArrayList<>();
    try (Labor labor = labor()) {
      labor.each(List.of(), new Doubling(), taken::add);
    }

    assertThat(taken).isEmpty();
  }

  @Test
  void aFailureComesOutAsFromALoop() {
    for (int at : List.of(0, 777, THINGS.size() - 1)) {
      List<Integer> taken = new ArrayList<>();
      try (Labor labor = labor()) {
        assertThatThrownBy(() -> labor.each(THINGS, new Failing(at), taken::add))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("thing " + at);
      }
      assertThat(taken).isEqualTo(THINGS.subList(0, at));
    }
  }

  @Test
  void aFailureOfWhoTakesEndsIt() {
    try (Labor labor = labor()) {
      assertThatThrownBy(
              () ->
                  labor.each(
                      THINGS,
                      new Doubling(),
                      result -> {
                        throw new IllegalStateException("full");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("full");
    }
  }

  @Test
  void fewAreUnderWayBeyondTheOneThatIsWaitedFor() {
    List<Integer> many = IntStream.range(0, 20_000).boxed().toList();
    BEGUN.set(0);
    List<Integer> ahead = new ArrayList<>();
    try (Labor labor = labor()) {
      labor.each(many, new Doubling(), result -> ahead.add(BEGUN.get() - result / 2));
    }

    assertThat(ahead()).isLessThan(many.size() / 2);
    assertThat(ahead).hasSize(many.size()).allMatch(begun -> begun <= ahead());
  }
}
