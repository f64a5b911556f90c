package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dossier.evidence.Chore;
import org.dossier.evidence.Labor;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * Has chores of many things done by a crew, in batches of things that follow one another, and takes
 * what they come to in their order. What is few, or the crew can't do, is done here.
 */
final class CrewLabor implements Labor {
  /** Things that threads of this process have done before a crew has begun. */
  static final int FEW = 250;

  /** What a chore may carry along, in bytes: each machine holds it. */
  private static final int LARGEST = 64 << 20;

  private final Crew crew;
  private final LaborOrder order;
  private final Labor here;

  /** Whether the crew has seen the tables, or can't. */
  private enum State {
    UNASKED,
    AT_WORK,
    AWAY
  }

  private State state = State.UNASKED;

  /**
   * @param crew closed with this
   * @param order which the crew has, too
   * @param here who does the rest; closed with this
   */
  CrewLabor(Crew crew, LaborOrder order, Labor here) {
    this.crew = crew;
    this.order = order;
    this.here = here;
  }

  /** A batch that is under way. */
  private record Sent<T>(List<T> things, Future<byte[]> outcome) {}

  @Override
  public <T, R> void each(List<T> things, Chore<T, R> chore, Consumer<R> sink) {
    int done = 0;
    if (things.size() >= FEW && isAtWork()) {
      try {
        Optional<byte[]> written = Parcel.of(chore, LARGEST);
        if (written.isPresent()) {
          try (Crew.Shift shift = crew.begin(written.get())) {
            done = work(shift, things, chore, sink);
          }
        }
      } catch (IOException e) {
        leave(e.getMessage());
      }
    }
    here.each(things.subList(done, things.size()), chore, sink);
  }

  private boolean isAtWork() {
    if (state == State.UNASKED) {
      try {
        state = State.AT_WORK;
        if (!order.settle()) {
          leave("somebody looks at an older state of " + order);
        }
      } catch (CaseException e) {
        leave(e.getMessage());
      }
    }
    return state == State.AT_WORK;
  }

  private void leave(@Nullable String why) {
    if (state != State.AWAY) {
      state = State.AWAY;
      crew.tell("the rest is weighed on this machine alone: " + why);
    }
  }

  /** How many of the things were done, or sent and then done here. */
  private <T, R> int work(Crew.Shift shift, List<T> things, Chore<T, R> chore, Consumer<R> sink)
      throws IOException {
    Deque<Sent<T>> sent = new ArrayDeque<>();
    var size = new BatchSize();
    int next = 0;
    while (true) {
      int width = crew.width();
      if (state == State.AT_WORK && sent.size() <= width && next < things.size()) {
        next = send(shift, things, next, width, size, sent);
      }
      if (sent.isEmpty()) {
        return next;
      }
      take(sent.remove(), chore, size, sink);
    }
  }

  private static <T> int send(
      Crew.Shift shift, List<T> things, int from, int width, BatchSize size, Deque<Sent<T>> sent)
      throws IOException {
    List<List<T>> batches = new ArrayList<>();
    List<byte[]> parcels = new ArrayList<>();
    int next = from;
    while (next < things.size() && batches.size() < width) {
      int end = next + size.next(things.size() - next, width);
      List<T> batch = new ArrayList<>(things.subList(next, end));
      batches.add(batch);
      parcels.add(Parcel.of(batch));
      next = end;
    }
    List<? extends Future<byte[]>> outcomes = shift.send(parcels);
    for (int i = 0; i < batches.size(); i++) {
      sent.add(new Sent<>(batches.get(i), outcomes.get(i)));
    }
    return next;
  }

  private <T, R> void take(Sent<T> sent, Chore<T, R> chore, BatchSize size, Consumer<R> sink) {
    Workbench.Outcome outcome;
    try {
      byte[] written = sent.outcome().get();
      outcome = Parcel.open(written);
      size.done(sent.things().size(), outcome.nanos(), written.length);
    } catch (ExecutionException e) {
      leave(firstLine(e.getCause() == null ? e : e.getCause()));
      here.each(sent.things(), chore, sink);
      return;
    } catch (IOException e) {
      leave(firstLine(e));
      here.each(sent.things(), chore, sink);
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while weighing", e);
    }
    for (Object result : outcome.results()) {
      @SuppressWarnings("unchecked") // the chore's
      R own = (R) result;
      sink.accept(own);
    }
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  @Override
  public void close() {
    crew.close();
    here.close();
  }
}
