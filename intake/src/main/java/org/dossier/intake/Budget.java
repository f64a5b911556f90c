package org.dossier.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** What one file of the trove may still unfold into. */
final class Budget {
  /** A ratio says nothing about small entries. */
  private static final long RATIO_FROM = 1 << 20;

  private static final long BYTES_AN_ENTRY = 2048;

  private final IntakeLimits limits;
  private final long packedBytes;
  private int entries;
  private long bytes;

  /**
   * @param packedBytes the size of the file that unfolds
   */
  Budget(IntakeLimits limits, long packedBytes) {
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  int depth() {
    return limits.depth();
  }

  /** Counts one more entry; false when it is one too many. */
  boolean admits() {
    entries++;
    return entries <= most() && !spent();
  }

  /** Many entries from few bytes are a bomb; a large file may well hold more. */
  private long most() {
    return limits.entries() + packedBytes / BYTES_AN_ENTRY;
  }

  /** True when all the bytes that the file may unfold into are used up. */
  private boolean spent() {
    return bytes > limits.totalBytes() || outOfRatio(bytes, packedBytes);
  }

  private boolean outOfRatio(long unpacked, long packed) {
    return unpacked > RATIO_FROM && unpacked / limits.ratio() > packed;
  }

  /** Why nothing more is taken. */
  String exhausted() {
    if (outOfRatio(bytes, packedBytes)) {
      return outOfRatio();
    }
    return spent() ? tooMuch(limits.totalBytes()) : tooMany();
  }

  private String outOfRatio() {
    return String.format(Locale.ROOT, "it unpacks to more than %d times its size", limits.ratio());
  }

  private static String tooMuch(long bytes) {
    return String.format(Locale.ROOT, "it unpacks to more than %,d MB", bytes >> 20);
  }

  private String tooMany() {
    return String.format(Locale.ROOT, "it holds more than %,d entries", most());
  }

  /** A stream that fails with {@link Bomb} where an entry outgrows the limits. */
  InputStream guard(InputStream in, long packed) {
    return new FilterInputStream(in) {
      private long count;

      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
          n = in.read(buffer, offset, length);
        } catch (RuntimeException e) {
          throw new IOException("the packed data are damaged", e);
        }
        if (n > 0) {
          count += n;
          bytes += n;
          check();
        }
        return n;
      }

      private void check() throws Bomb {
        if (count > limits.entryBytes()) {
          throw new Bomb(tooMuch(limits.entryBytes()));
        }
        if (packed >= 0 && outOfRatio(count, packed)) {
          throw new Bomb(outOfRatio());
        }
        if (spent()) {
          throw new Bomb(exhausted());
        }
      }
    };
  }

  /** More comes out than a document would hold. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Bomb(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
