package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a PDF's page programs, as far as programs go. */
final class PdfStreams {
  /** A thousandth of this can't unpack to more than {@link #MOST}. */
  private static final long SUSPICIOUS = 64 << 10;

  private static final int MOST = 128 << 20;

  private static final int FIRST_SIZE = 8 << 10;

  /** The header that tells how deflated bytes are packed: damaged ones are common. */
  private static final int HEADER = 2;

  private PdfStreams() {}

  /** The programs of a page, one after the other; those that aren't streams are left out. */
  static byte[] programs(@Nullable COSBase contents) throws IOException {
    return switch (contents) {
      case COSStream one -> program(one);
      case COSArray several -> {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < several.size(); i++) {
          if (several.getObject(i) instanceof COSStream part) {
            byte[] bytes = program(part);
            if (bytes.length > MOST - all.size()) {
              throw tooLarge();
            }
            all.writeBytes(bytes);
            all.write('\n');
          }
        }
        yield all.toByteArray();
      }
      case null, default -> new byte[0];
    };
  }

  /**
   * Unpacks one program; a damaged one as far as it goes.
   *
   * @throws IOException when it's larger than programs are; the message is for a person
   */
  static byte[] program(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    boolean deflated = !filters.isEmpty() && isDeflate(filters.getFirst());
    if (deflated && filters.size() == 1 && !stream.containsKey(COSName.DECODE_PARMS)) {
      try (InputStream raw = stream.createRawInputStream()) {
        return inflated(raw.readAllBytes(), true);
      }
    }
    if (deflated && stream.getLength() >= SUSPICIOUS) {
      try (InputStream raw = stream.createRawInputStream()) {
        inflated(raw.readAllBytes(), false);
      }
    }
    try (InputStream in = stream.createInputStream()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  /** What deflated bytes unpack to; nothing is kept but counted where only the size matters. */
  private static byte[] inflated(byte[] deflated, boolean kept) throws IOException {
    var inflater = new Inflater(true);
    try {
      int header = Math.min(HEADER, deflated.length);
      inflater.setInput(deflated, header, deflated.length - header);
      var out = new byte[kept ? Math.max(FIRST_SIZE, deflated.length * 3) : 1 << 16];
      int length = 0;
      long all = 0;
      while (true) {
        int n;
        try {
          n = inflater.inflate(out, length, out.length - length);
        } catch (DataFormatException e) {
          break; // Damaged: what came before stands.
        }
        all += n;
        length = kept ? length + n : 0;
        if (all > MOST) {
          throw tooLarge();
        }
        if (inflater.finished()
            || n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        if (length == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(MOST + 1L, length * 2L));
        }
      }
      return Arrays.copyOf(out, length);
    } finally {
      inflater.end();
    }
  }

  private static IOException tooLarge() {
    return new IOException("it unpacks to more than " + (MOST >> 20) + " MB");
  }

  private static boolean isDeflate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private static List<COSName> filters(COSStream stream) {
    return switch (stream.getFilters()) {
      case COSName one -> List.of(one);
      case COSArray several ->
          several.toList().stream()
              .filter(COSName.class::isInstance)
              .map(COSName.class::cast)
              .toList();
      case null, default -> List.of();
    };
  }
}
