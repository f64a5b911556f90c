package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dossier.text.OutlookMailbox.Mail;

/** Finds out how long a mail file is; keeps a short one, so that it's written once. */
final class Measure extends OutputStream {
  private static final int SHORT = 8 << 20;

  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private long size;

  private Measure() {}

  static Measure of(Mail mail) throws IOException {
    var measure = new Measure();
    mail.writeTo(measure);
    return measure;
  }

  long size() {
    return size;
  }

  /** The bytes that were measured. */
  Mail mail(Mail again) {
    return size <= SHORT ? start::writeTo : again;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    size += length;
    if (size <= SHORT) {
      start.write(bytes, offset, length);
    }
  }
}
