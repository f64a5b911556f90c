package org.dossier.pipeline;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.sql.SqlCaseStore;

/**
 * How the tables of a case are found for one weighing, on every machine that sees them. Its text
 * holds no password.
 *
 * @param tables a file, or the address of a server's database
 * @param jars Dossier's class path, the same on all machines
 * @param weighing tells those of one process apart: the tables change in between
 */
public record LaborOrder(String tables, String jars, int weighing) implements Serializable {
  private static final AtomicInteger WEIGHINGS = new AtomicInteger();

  /** How often, and how long, a reader of an older state is waited for. */
  private static final int TRIES = 20;

  private static final int PAUSE_MILLIS = 100;

  static LaborOrder of(CaseFolder folder) {
    String tables =
        switch (folder.database()) {
          case CaseDatabase.File file -> file.path().toAbsolutePath().toString();
          case CaseDatabase.Server server -> server.url();
        };
    return new LaborOrder(tables, WorkerLaunch.jars(), WEIGHINGS.getAndIncrement());
  }

  private CaseDatabase database() {
    return tables.startsWith(CaseDatabase.SERVER)
        ? CaseDatabase.server(tables)
        : CaseDatabase.file(Path.of(tables));
  }

  /**
   * Makes what is committed readable for others; in the transaction that weighs.
   *
   * @return false when that can't be now
   */
  boolean settle() throws CaseException {
    for (int i = 0; i < TRIES; i++) {
      if (SqlCaseStore.settle(database())) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** The settled tables. */
  StoredTrove trove() {
    CaseDatabase database = database();
    return new StoredTrove(() -> SqlCaseStore.openSettled(database));
  }

  @Override
  public String toString() {
    return database().toString();
  }
}
