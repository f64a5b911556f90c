package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final List<Integer> THINGS = IntStream.range(0, 500).boxed().toList();

  @Test
  void resultsComeInTheOrderOfTheThingsToTheCaller() {
    Set<Thread> takers = new HashSet<>();
    for (int threads : List.of(1, 2, 4)) {
      List<Integer> taken = new ArrayList<>();
      try (var inOrder = new InOrder(threads)) {
        inOrder.each(
            THINGS,
            InOrderTest::unevenly,
            result -> {
              takers.add(Thread.currentThread());
              taken.add(result);
            });
      }
      assertThat(taken).isEqualTo(THINGS);
    }
    assertThat(takers).containsExactly(Thread.currentThread());
  }

  private static int unevenly(int number) {
    for (int i = number % 7; i > 0; i--) {
      Thread.yield();
    }
    return number;
  }

  @Test
  void severalThreadsWorkAtOnce() {
    var both = new CountDownLatch(2);
    List<Boolean> met = new ArrayList<>();
    try (var inOrder = new InOrder(2)) {
      inOrder.each(
          List.of(1, 2),
          _ -> {
            both.countDown();
            return met(both);
          },
          met::add);
    }
    assertThat(met).containsExactly(true, true);
  }

  private static boolean met(CountDownLatch both) {
    try {
      return both.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void fewWaitForASlowOne() {
    var begun = new AtomicInteger();
    List<Integer> ahead = Collections.synchronizedList(new ArrayList<>());
    try (var inOrder = new InOrder(2)) {
      inOrder.each(
          THINGS,
          thing -> {
            begun.incrementAndGet();
            return thing;
          },
          thing -> ahead.add(begun.get() - thing));
    }
    assertThat(ahead).allMatch(many -> many <= 8);
  }

  @Test
  void aFailureComesOutAsFromALoop() {
    for (int threads : List.of(1, 4)) {
      List<Integer> taken = new ArrayList<>();
      try (var inOrder = new InOrder(threads)) {
        assertThatThrownBy(
                () ->
                    inOrder.each(
                        THINGS,
                        thing -> {
                          if (thing == 7) {
                            throw new IllegalArgumentException("seven");
                          }
                          return thing;
                        },
                        taken::add))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("seven");
      }
      assertThat(taken).isEqualTo(THINGS.subList(0, 7));
    }
  }
}
