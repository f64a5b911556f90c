package org.dossier.web;

import java.io.Closeable;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;

/**
 * Views of a case, each a connection, lent to one reader at a time. When all are lent the next one
 * waits: a server of tables lets so many in, and others work with it, too.
 */
final class LentViews implements Closeable {
  private final Source source;
  private final Duration patience;
  private final Semaphore places;
  private final Deque<CaseViews> idle = new ConcurrentLinkedDeque<>();

  /** Opens one more. */
  @FunctionalInterface
  interface Source {
    CaseViews open() throws CaseException;
  }

  /**
   * @param most that are lent at once
   * @param patience after so long one more is opened all the same: a reader who has one may wait
   *     for another
   */
  LentViews(Source source, int most, Duration patience) {
    this.source = source;
    this.patience = patience;
    this.places = new Semaphore(most, true);
  }

  <T> T look(Desk.Look<T> look) throws CaseException {
    boolean placed = hasPlace();
    try {
      CaseViews views = idle.pollFirst();
      if (views == null) {
        views = source.open();
      }
      return look(look, views, placed);
    } finally {
      if (placed) {
        places.release();
      }
    }
  }

  private <T> T look(Desk.Look<T> look, CaseViews views, boolean keep) throws CaseException {
    boolean sound = false;
    try {
      T seen = look.at(views);
      sound = true;
      return seen;
    } finally {
      if (sound && keep) {
        idle.addFirst(views);
      } else {
        views.close();
      }
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    for (CaseViews views = idle.pollFirst(); views != null; views = idle.pollFirst()) {
      views.close();
    }
  }
}
