package org.dossier.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FieldsTest extends FieldsContract {
  @TempDir Path folder;

  @Override
  PassageIndex empty() throws IOException {
    return LucenePassageIndex.open(folder);
  }

  @Override
  PassageIndex reader(Spellings spellings) throws IOException {
    return LucenePassageIndex.openReadOnly(folder, new Aids(spellings, List.of()));
  }
}
