package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.RemoteTrove;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;
import org.dossier.store.CaseException;

/** The buckets that files are taken in from, while they are. */
final class Stores implements Closeable {
  private final List<RemoteTrove> troves = new ArrayList<>();

  /**
   * Opens them.
   *
   * @throws CaseException when one can't be used, or there is nothing at an address
   */
  static Stores open(List<String> addresses) throws CaseException, IOException {
    var stores = new Stores();
    try {
      for (String text : addresses) {
        StorageAddress address = address(text);
        var trove = new RemoteTrove(Storage.open(address), address);
        stores.troves.add(trove);
        trove.requireSome();
      }
      return stores;
    } catch (StorageException e) {
      stores.close();
      throw Troubles.of(e);
    } catch (CaseException | IOException | RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  static StorageAddress address(String text) throws CaseException {
    try {
      return StorageAddress.of(text);
    } catch (IllegalArgumentException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
  }

  List<RemoteTrove> troves() {
    return List.copyOf(troves);
  }

  @Override
  public void close() throws IOException {
    for (RemoteTrove trove : troves) {
      trove.storage().close();
    }
  }
}
