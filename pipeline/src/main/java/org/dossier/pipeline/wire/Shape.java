package org.dossier.pipeline.wire;

import java.io.IOException;

/** How the values of one type are written. */
interface Shape {
  void write(Object value, WireOutput out);

  Object read(WireInput in) throws IOException;
}
