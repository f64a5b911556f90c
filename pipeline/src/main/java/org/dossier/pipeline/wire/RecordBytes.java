package org.dossier.pipeline.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

  public byte[] write(R record) {
    var out = new WireOutput();
    shape.write(record, out);
    return out.toBytes();
  }

  /**
   * Reads one record; more of the stream may be gone afterwards.
   *
   * @throws MalformedException when the bytes are no such record
   */
  public R read(InputStream in) throws IOException {
    try {
      return type.cast(shape.read(new WireInput(in)));
    } catch (RuntimeException | EOFException e) {
      throw new MalformedException("not a " + type.getSimpleName(), e);
    }
  }
}
