package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.evidence.Chore;
import org.dossier.evidence.Labor;
import org.dossier.evidence.Trove;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.worker.WorkerPool;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crew that is played by threads of this process; all goes as bytes to a bench of its own. */
class CrewLaborTest extends LaborContract {
  private static final int WIDTH = 4;
  private static final int DOCUMENTS = 300;

  @TempDir private Path temp;
  private CaseFolder folder;
  private CaseStore store;
  private Played crew;

  @BeforeEach
  void aCaseThatIsBeingWeighed() throws Exception {
    folder = CaseFolder.openOrCreate(temp.resolve("case"));
    store = SqlCaseStore.open(folder.database());
    for (int i = 0; i < DOCUMENTS; i++) {
      store.save(WeighingMemoryTest.document(i));
    }
    store.commit();
    store.clearWeighed();
    crew = new Played();
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Does batches, but for those that it was told to lose. */
  private static final class Played implements Crew {
    private final ExecutorService machines = Executors.newFixedThreadPool(2);
    private final AtomicInteger batches = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private LaborOrder order = new LaborOrder("none", "", 0);
    private int lost = Integer.MAX_VALUE;
    private int chores;

    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public Shift begin(byte[] chore) {
      int number = chores++;
      var bench = new Workbench(order);
      return new Shift() {
        @Override
        public List<Future<byte[]>> send(List<byte[]> parcels) {
          List<Future<byte[]>> outcomes = new ArrayList<>();
          for (byte[] parcel : parcels) {
            outcomes.add(machines.submit(() -> work(bench, number, chore, parcel)));
          }
          return outcomes;
        }

        @Override
        public void close() {
          bench.close();
        }
      };
    }

    private byte[] work(Workbench bench, int number, byte[] chore, byte[] parcel)
        throws IOException {
      if (batches.getAndIncrement() == lost) {
        throw new IOException("the machine burns");
      }
      return bench.work(number, chore, parcel);
    }

    @Override
    public void tell(String notice) {
      told.add(notice);
    }

    @Override
    public void close() {
      machines.close();
    }
  }

  @Override
  protected Labor labor() {
    crew = new Played();
    return labor(crew);
  }

  private Labor labor(Played played) {
    LaborOrder order = LaborOrder.of(folder);
    played.order = order;
    return new CrewLabor(
        played,
        order,
        Labor.here(new StoredTrove(() -> SqlCaseStore.openReadOnly(folder.database())), 1));
  }

  @Override
  protected int ahead() {
    return 2 * WIDTH * BatchSize.MOST;
  }

  /** Which thread does a thing. */
  private record Doer() implements Chore<Integer, String> {
    @Override
    public String of(Trove trove, Integer thing) {
      return Thread.currentThread().getName();
    }
  }

  private List<String> doers(int things) {
    List<String> doers = new ArrayList<>();
    try (Labor labor = labor(crew)) {
      labor.each(THINGS.subList(0, things), new Doer(), doers::add);
    }
    return doers;
  }

  @Test
  void manyThingsAreDoneByTheCrewAndNoneHere() {
    assertThat(doers(CrewLabor.FEW)).doesNotContain(Thread.currentThread().getName());
    assertThat(crew.told).isEmpty();
  }

  @Test
  void fewThingsAreDoneHere() {
    assertThat(doers(CrewLabor.FEW - 1)).containsOnly(Thread.currentThread().getName());
    assertThat(crew.batches).hasValue(0);
  }

  @Test
  void whatTheCrewLosesAndAllThatComesLaterIsDoneHereAndToldOnce() {
    crew.lost = 3;
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    try (Labor labor = labor(crew)) {
      labor.each(THINGS, new Doubling(), first::add);
      labor.each(THINGS, new Doubling(), second::add);
    }

    assertThat(first).isEqualTo(THINGS.stream().map(thing -> 2 * thing).toList());
    assertThat(second).isEqualTo(first);
    assertThat(crew.batches.get()).isBetween(4, 3 * WIDTH);
    assertThat(crew.told)
        .containsExactly("the rest is weighed on this machine alone: the machine burns");
  }

  @Test
  void aTroveThatTheCrewDoesNotSeeIsWeighedHere() throws Exception {
    List<DocumentId> documents = List.copyOf(store.documentIds());
    List<Integer> names = new ArrayList<>();
    try (Labor labor = labor(crew)) {
      crew.order = new LaborOrder(temp.resolve("elsewhere/case.db").toString(), "", 1);
      labor.each(documents, new Counting(), names::add);
    }

    assertThat(names).hasSize(DOCUMENTS).containsOnly(10);
    assertThat(crew.told).singleElement().asString().contains("there is no case at");
  }

  private record Counting() implements Chore<DocumentId, Integer> {
    @Override
    public Integer of(Trove trove, DocumentId document) {
      int[] names = {0};
      trove.names(document, _ -> names[0]++);
      return names[0];
    }
  }

  @Test
  void theCrewReadsWhatIsCommitted() throws Exception {
    List<DocumentId> documents = List.copyOf(store.documentIds());
    List<Integer> names = new ArrayList<>();
    try (Labor labor = labor(crew)) {
      labor.each(documents, new Counting(), names::add);
    }

    assertThat(names).hasSize(DOCUMENTS).containsOnly(10);
    assertThat(crew.told).isEmpty();
    assertThat(crew.batches.get()).isPositive();
  }

  @Test
  void aCrewMakesTheTablesThatThreadsMake() throws Exception {
    store.commit();
    WeighingStep.run(folder, store, "threads", 2);
    List<Object> threads = rows();

    WeighingStep.run(folder, store, "crew", 2, engine());

    assertThat(rows()).isEqualTo(threads).hasSizeGreaterThan(2 * DOCUMENTS);
    assertThat(crew.chores).as("passes that the crew did").isGreaterThanOrEqualTo(4);
    assertThat(crew.told).isEmpty();
  }

  private List<Object> rows() throws Exception {
    List<Object> rows = new ArrayList<>();
    store.entities(Narrow.NONE, rows::add);
    store.findings(Narrow.NONE, rows::add);
    store.resemblances(Narrow.NONE, rows::add);
    rows.add(store.entityOf());
    return rows;
  }

  private Engine engine() {
    return new Engine() {
      private final Engine here = Engine.embedded();

      @Override
      public WorkerPool workers(WorkerOrder order) {
        return here.workers(order);
      }

      @Override
      public ExecutorService threads(int jobs) {
        return here.threads(jobs);
      }

      @Override
      public int ahead(int jobs) {
        return here.ahead(jobs);
      }

      @Override
      public Optional<Crew> crew(LaborOrder order) {
        crew.order = order;
        return Optional.of(crew);
      }

      @Override
      public void close() throws IOException {
        here.close();
      }
    };
  }
}
