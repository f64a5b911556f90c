package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.BodyHasherImpl;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;

/**
 * Checks the seal of a letter (DKIM, RFC 6376) as far as that can be done without asking anybody:
 * the hash of its text always, the signature where the investigator has the key of that day.
 */
final class MailSeals {
  /** What came of it: one of the words below. */
  static final String STATE = "DKIM-State";

  /** The text is the one that was sealed; the signature itself could not be checked. */
  static final String SAME_TEXT = "text agrees";

  static final String OTHER_TEXT = "text differs";

  /** Checked with a key of the investigator's. */
  static final String VALID = "valid";

  static final String BROKEN = "broken";

  private MailSeals() {}

  /**
   * Checks the topmost seal.
   *
   * @param seal the field's body
   * @param keys DNS name of a key, {@code one._domainkey.lamps.example}, to its TXT record
   */
  static void check(
      String seal, byte[] message, Map<String, String> keys, Map<String, String> headers) {
    try {
      var record = new SignatureRecordImpl(seal);
      record.validate();
      byte[] sent = withLineEnds(message);
      String name = record.getSelector() + "._domainkey." + record.getDToken();
      if (keys.containsKey(name.toLowerCase(Locale.ROOT))) {
        headers.put(STATE, isValid(sent, keys) ? VALID : BROKEN);
      } else {
        headers.put(STATE, isSealed(record, sent) ? SAME_TEXT : OTHER_TEXT);
      }
    } catch (RuntimeException | PermFailException | IOException _) {
      // A seal that nobody can read seals nothing; whose it claims to be is kept all the same.
    }
  }

  private static boolean isSealed(SignatureRecordImpl record, byte[] sent)
      throws PermFailException, IOException {
    var hasher = new BodyHasherImpl(record);
    try (OutputStream body = hasher.getOutputStream()) {
      int start = body(sent);
      body.write(sent, start, sent.length - start);
    }
    return Arrays.equals(hasher.getDigest(), record.getBodyHash());
  }

  private static boolean isValid(byte[] sent, Map<String, String> keys) throws IOException {
    PublicKeyRecordRetriever held =
        (_, selector, token) -> {
          String name = (selector + "._domainkey." + token).toLowerCase(Locale.ROOT);
          String key = keys.get(name);
          if (key == null) {
            throw new PermFailException("no key for " + name);
          }
          return List.of(key);
        };
    try {
      return !new DKIMVerifier(held).verify(new ByteArrayInputStream(sent)).isEmpty();
    } catch (FailException _) {
      return false;
    }
  }

  /** Where the text begins, behind the empty line. */
  private static int body(byte[] sent) {
    for (int i = 0; i + 3 < sent.length; i++) {
      if (sent[i] == '\r' && sent[i + 1] == '\n' && sent[i + 2] == '\r' && sent[i + 3] == '\n') {
        return i + 4;
      }
    }
    return sent.length;
  }

  /** As it was on its way: lines end in carriage return and line feed. */
  private static byte[] withLineEnds(byte[] message) {
    var sent = new ByteArrayOutputStream(message.length + message.length / 32);
    for (int i = 0; i < message.length; i++) {
      if (message[i] == '\n' && (i == 0 || message[i - 1] != '\r')) {
        sent.write('\r');
      }
      sent.write(message[i]);
    }
    return sent.toByteArray();
  }
}
