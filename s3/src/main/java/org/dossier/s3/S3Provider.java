package org.dossier.s3;

import java.io.IOException;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;

/** Opens {@code s3://bucket/...}. */
public final class S3Provider implements Storage.Provider {
  @Override
  public String scheme() {
    return "s3";
  }

  @Override
  public Storage open(StorageAddress address) throws IOException {
    return new S3Storage(S3Clients.client(), address.container());
  }
}
