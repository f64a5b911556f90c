package org.dossier.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Saves a PDF so that its bytes depend on its content alone. */
final class PdfBytes {
  private PdfBytes() {}

  static byte[] of(PDDocument document, Manuscript manuscript) throws IOException {
    var metadata = new PDDocumentInformation();
    metadata.setTitle(manuscript.first("title"));
    metadata.setAuthor(manuscript.first("author"));
    metadata.setCreator(manuscript.first("application"));
    metadata.setProducer(manuscript.first("producer"));
    metadata.setCreationDate(time(manuscript.first("created")));
    metadata.setModificationDate(time(manuscript.first("modified")));
    document.setDocumentInformation(metadata);
    document.setDocumentId(seed(manuscript));
    var first = new ByteArrayOutputStream();
    document.save(first, CompressParameters.NO_COMPRESSION);
    return plainStreams(first.toByteArray(), manuscript);
  }

  /** Undoes Flate, whose bytes would depend on the zlib of the machine. */
  private static byte[] plainStreams(byte[] pdf, Manuscript manuscript) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream
            && COSName.FLATE_DECODE.equals(stream.getFilters())) {
          byte[] plain;
          try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
          }
          stream.removeItem(COSName.FILTER);
          stream.removeItem(COSName.DECODE_PARMS);
          try (var out = stream.createRawOutputStream()) {
            out.write(plain);
          }
        }
      }
      document.setDocumentId(seed(manuscript));
      protect(document, manuscript);
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /** RC4: AES would mix in random bytes; what a reader has to do with the file is the same. */
  private static void protect(PDDocument document, Manuscript manuscript) throws IOException {
    String password = manuscript.first("password");
    if (!password.isEmpty()) {
      var id = new COSArray();
      byte[] half = manuscript.name().getBytes(StandardCharsets.UTF_8);
      id.add(new COSString(half));
      id.add(new COSString(half));
      document.getDocument().setDocumentID(id);
      var policy = new StandardProtectionPolicy(password, password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      policy.setPreferAES(false);
      document.protect(policy);
    }
  }

  private static long seed(Manuscript manuscript) {
    var crc = new CRC32();
    crc.update(manuscript.name().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static GregorianCalendar time(String time) {
    LocalDateTime when = LocalDateTime.parse(time);
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(
        when.getYear(),
        when.getMonthValue() - 1,
        when.getDayOfMonth(),
        when.getHour(),
        when.getMinute(),
        when.getSecond());
    return calendar;
  }
}
