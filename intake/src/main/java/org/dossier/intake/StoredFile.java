package org.dossier.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** An object of a bucket, which is read in one version. */
record StoredFile(Storage storage, String key) implements TroveFile {
  @Override
  public Opened open() throws IOException {
    Storage.Reading reading = storage.open(key);
    InputStream bytes = new Told(reading.bytes());
    return new Opened() {
      @Override
      public InputStream bytes() {
        return bytes;
      }

      @Override
      public Instant modified() {
        return reading.item().modified();
      }

      @Override
      public boolean isWhole(long read) {
        return read == reading.item().size();
      }

      @Override
      public void close() throws IOException {
        bytes.close();
      }
    };
  }

  /** Tells that the network, and not what was found there, failed. */
  private static final class Told extends FilterInputStream {
    Told(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (StorageException e) {
        throw e; // the next file would fail, too
      } catch (IOException e) {
        throw new CutShortException(e);
      }
    }
  }
}
