package org.dossier.search;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest extends ExpansionContract {
  @TempDir Path folder;

  @Override
  PassageIndex empty() throws IOException {
    return LucenePassageIndex.open(folder);
  }
}
