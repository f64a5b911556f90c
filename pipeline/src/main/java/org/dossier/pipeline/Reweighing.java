package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Finding;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.Words;
import org.dossier.store.sql.SqlCaseStore;

/**
 * Weighs what a case has read once more, after people changed its sources or ruled on its entities.
 * Holds the case's lock from its opening on.
 */
public final class Reweighing implements Closeable {
  private static final int MOST_CHANGES = 300;

  private final CaseFolder folder;
  private final CaseLock lock;

  private Reweighing(CaseFolder folder, CaseLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the case.
   *
   * @throws CaseException when another process writes it: the message says which
   */
  public static Reweighing open(CaseFolder folder) throws CaseException {
    return new Reweighing(folder, CaseLock.take(folder));
  }

  /**
   * What became otherwise of a finding.
   *
   * @param before how it stood; empty for a new one
   * @param after how it stands; empty for one that is no more
   */
  public record Change(String finding, String statement, String before, String after) {}

  /**
   * @param changes at most {@link #MOST_CHANGES}, by finding
   * @param changed how many there are
   */
  public record Outcome(List<Change> changes, int changed, int findings) {}

  /** How a finding stands. */
  private record Stand(String statement, String words) {}

  /**
   * Whether findings were weighed with the sources as they are written now; empty when an older
   * Dossier weighed them, which didn't say how.
   */
  public static Optional<Boolean> isCurrent(CaseFolder folder) throws CaseException {
    try (CaseStore store = folder.store()) {
      Optional<String> tool = store.fact(WeighingStep.TOOL);
      return tool.isEmpty()
          ? Optional.empty()
          : Optional.of(WeighingStep.isCurrent(folder, store, tool.get()));
    } catch (IOException e) {
      throw Troubles.of(folder.sources(), e);
    }
  }

  /**
   * Weighs, if anything that findings depend on changed since the last time. Whoever looks at the
   * case meanwhile is told.
   *
   * @throws CaseException when the sources can't be used, or the case can't be written
   */
  public Outcome run(int jobs) throws CaseException {
    try (var shared = new SharedProgress(folder, AddProgress.unseen());
        CaseStore store = SqlCaseStore.open(folder.database())) {
      shared.step("weighing");
      Map<String, Stand> before = stands(store);
      WeighingStep.run(folder, store, WeighingStep.tool(store), jobs);
      Map<String, Stand> after = stands(store);
      return outcome(before, after);
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static Map<String, Stand> stands(CaseStore store) throws CaseException {
    Map<String, Stand> stands = new HashMap<>();
    store.findings(
        Narrow.NONE,
        finding -> stands.put(finding.id(), new Stand(finding.statement(), words(finding))));
    return stands;
  }

  private static String words(Finding finding) {
    return Words.of(finding.standing()).replace('-', ' ')
        + ", "
        + finding.grade().value()
        + ", "
        + (finding.roots().size() == 1 ? "root " : "roots ")
        + String.join("; ", finding.roots());
  }

  private static Outcome outcome(Map<String, Stand> before, Map<String, Stand> after) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    int changed = 0;
    for (String id : ids) {
      Optional<Stand> was = Optional.ofNullable(before.get(id));
      Optional<Stand> is = Optional.ofNullable(after.get(id));
      if (!was.map(Stand::words).equals(is.map(Stand::words))) {
        changed++;
        if (changes.size() < MOST_CHANGES) {
          changes.add(
              new Change(
                  id,
                  is.or(() -> was).map(Stand::statement).orElse(""),
                  was.map(Stand::words).orElse(""),
                  is.map(Stand::words).orElse("")));
        }
      }
    }
    return new Outcome(changes, changed, after.size());
  }
}
