package org.dossier.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Chores, things and what they come to, as bytes on their way between machines of one build. */
final class Parcel {
  /** What Dossier is made of; no other library's classes are made from bytes. */
  private static final ObjectInputFilter OWN =
      ObjectInputFilter.Config.createFilter("org.dossier.**;java.**;!*");

  private Parcel() {}

  /** Ends the writing of what would be too large, before the memory is full of it. */
  private static final class Bounded extends OutputStream {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      if (length > most - bytes.size()) {
        throw new TooLarge();
      }
      bytes.write(some, offset, length);
    }
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Empty when it comes to more bytes.
   *
   * @param content with all that it holds serializable
   */
  static Optional<byte[]> of(Object content, int most) throws IOException {
    var bounded = new Bounded(most);
    try (var out = new ObjectOutputStream(bounded)) {
      out.writeObject(content);
    } catch (TooLarge e) {
      return Optional.empty();
    }
    return Optional.of(bounded.bytes.toByteArray());
  }

  static byte[] of(Object content) throws IOException {
    return of(content, Integer.MAX_VALUE).orElseThrow();
  }

  /** Its content, of the type that whoever wrote it gave. */
  @SuppressWarnings("unchecked") // both ends are of one build
  static <T> T open(byte[] bytes) throws IOException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OWN);
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("another machine runs another Dossier", e);
    }
  }
}
