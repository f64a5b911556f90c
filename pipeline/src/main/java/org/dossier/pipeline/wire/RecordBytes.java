package org.dossier.pipeline.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;

/**
 * Records as bytes and back, by the types of their components. Both ends are the same program: the
 * bytes name no types, and nothing but the records that {@code type} is made of can come out.
 *
 * @param <R> records, enums, sealed interfaces over records, texts, numbers, dates, lists and
 *     sorted maps of these
 */
public final class RecordBytes<R extends Record> {
  private final Class<R> type;
  private final Shape shape;

  private RecordBytes(Class<R> type, MethodHandles.Lookup lookup) {
    this.type = type;
    this.shape = new Shapes(lookup).of(type);
  }

  /**
   * @param lookup of a class that may use the records
   */
  public static <R extends Record> RecordBytes<R> of(Class<R> type, MethodHandles.Lookup lookup) {
    return new RecordBytes<>(type, lookup);
  }

  public void write(R record, DataOutput out) throws IOException {
    shape.write(record, out);
  }

  /**
   * @throws MalformedException when the bytes are no such record
   */
  public R read(DataInput in) throws IOException {
    try {
      return type.cast(shape.read(in));
    } catch (RuntimeException | EOFException e) {
      throw new MalformedException("not a " + type.getSimpleName(), e);
    }
  }
}
