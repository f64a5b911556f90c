package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LentViewsTest {
  private static final int MOST = 3;
  private static final int READERS = 20;

  @TempDir private Path temp;
  private final AtomicInteger opened = new AtomicInteger();
  private CaseDatabase place;

  @BeforeEach
  void makeCase() throws CaseException {
    place = CaseDatabase.file(temp.resolve("case.db"));
    SqlCaseStore.open(place).close();
  }

  private LentViews lent(Duration patience) {
    return new LentViews(this::open, MOST, patience);
  }

  private CaseViews open() throws CaseException {
    opened.incrementAndGet();
    return SqlCaseViews.open(place);
  }

  @Test
  void manyReadersTakeTurns() throws Exception {
    var all = new CountDownLatch(READERS);
    List<Future<Integer>> looks = new ArrayList<>();
    try (LentViews views = lent(Duration.ofMinutes(1));
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < READERS; i++) {
        Callable<Integer> reader =
            () -> {
              all.countDown();
              all.await();
              return views.look(CaseViews::mentionCount);
            };
        looks.add(readers.submit(reader));
      }
      for (Future<Integer> look : looks) {
        assertThat(look.get()).isZero();
      }
    }
    assertThat(opened.get()).isBetween(1, MOST);
  }

  @Test
  void whoeverLooksAgainWhileLookingIsNotKeptWaitingForOneself() throws Exception {
    try (LentViews views = lent(Duration.ofMillis(10))) {
      assertThat(nested(views, MOST + 2)).isEqualTo(MOST + 2);
      int before = opened.get();

      assertThat(nested(views, MOST)).isEqualTo(MOST);

      assertThat(opened.get()).as("those that were lent are kept").isEqualTo(before);
    }
  }

  private static int nested(LentViews views, int deep) throws CaseException {
    return deep == 0 ? 0 : 1 + views.look(_ -> nested(views, deep - 1));
  }

  @Test
  void whatFailedIsNotLentAgain() throws Exception {
    try (LentViews views = lent(Duration.ofSeconds(1))) {
      for (int i = 0; i < 2 * MOST; i++) {
        assertThatThrownBy(
                () ->
                    views.look(
                        _ -> {
                          throw new CaseException("away");
                        }))
            .hasMessage("away");
      }
      assertThat(views.look(CaseViews::mentionCount)).isZero();
    }
    assertThat(opened.get()).isEqualTo(2 * MOST + 1);
  }
}
