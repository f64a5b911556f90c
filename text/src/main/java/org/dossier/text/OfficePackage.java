package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an Office file, of which some are given to a parser in another form. */
final class OfficePackage {
  private OfficePackage() {}

  /** The new form of one part. */
  interface Change {
    /** Empty to leave the part as it is. */
    Optional<byte[]> of(String part, byte[] content) throws IOException;
  }

  /** The file with changed parts. Its own bytes stay what is kept and cited. */
  static byte[] changed(byte[] bytes, Change change) throws IOException {
    var out = new ByteArrayOutputStream(bytes.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes));
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(change.of(part.getName(), content).orElse(content));
        zip.closeEntry();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the name of a part is damaged", e);
    }
    return out.toByteArray();
  }
}
