package org.dossier.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Looks how far a PDF's page programs unpack, before they are unpacked into memory. */
final class PdfStreams {
  /** A thousandth of this can't unpack to more than {@link #MOST}. */
  private static final long SUSPICIOUS = 64 << 10;

  private static final long MOST = 128 << 20;

  private PdfStreams() {}

  /**
   * Makes sure that a page's program is of a size that programs have.
   *
   * @throws IOException when it isn't; the message is for a person
   */
  static void check(COSStream stream) throws IOException {
    if (stream.getLength() < SUSPICIOUS || !isDeflated(stream)) {
      return;
    }
    var buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > MOST) {
          throw new IOException("it unpacks to more than " + (MOST >> 20) + " MB");
        }
      }
    } catch (ZipException | EOFException e) {
      return; // Damaged: PDFBox reads as far as this did.
    }
  }

  private static boolean isDeflated(COSStream stream) {
    List<COSName> filters =
        switch (stream.getFilters()) {
          case COSName one -> List.of(one);
          case COSArray several ->
              several.toList().stream()
                  .filter(COSName.class::isInstance)
                  .map(COSName.class::cast)
                  .toList();
          case null, default -> List.of();
        };
    return !filters.isEmpty()
        && (filters.get(0).equals(COSName.FLATE_DECODE)
            || filters.get(0).equals(COSName.FLATE_DECODE_ABBREVIATION));
  }
}
