package org.dossier.pipeline.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How the values of one type are written. */
interface Shape {
  void write(Object value, DataOutput out) throws IOException;

  Object read(DataInput in) throws IOException;
}
