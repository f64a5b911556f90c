package org.dossier.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the common text form, {@code $argon2id$v=19$m=47104,t=1,p=1$SALT$HASH}. The
 * parameters are the first that the OWASP Password Storage Cheat Sheet recommends: 46 MiB, one
 * pass.
 */
final class Passwords {
  private static final int MEMORY_KIB = 46 << 10;
  private static final int PASSES = 1;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** A hash that costs more is none of ours, and would stop the room. */
  private static final int MOST_MEMORY_KIB = 1 << 18;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static boolean isHash(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        && Integer.parseInt(form.group(1)) <= MOST_MEMORY_KIB
        && Integer.parseInt(form.group(1)) >= 8 * Integer.parseInt(form.group(3))
        && Integer.parseInt(form.group(2)) >= 1
        && Integer.parseInt(form.group(3)) >= 1;
  }

  static String hash(String password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + PASSES
        + ",p="
        + LANES
        + "$"
        + text.encodeToString(salt)
        + "$"
        + text.encodeToString(hash);
  }

  static boolean matches(String hash, String password) {
    Matcher form = FORM.matcher(hash);
    if (!isHash(hash) || !form.matches()) {
      throw new IllegalArgumentException("not a hash of a password, " + hash.length() + " long");
    }
    byte[] known = Base64.getDecoder().decode(form.group(5));
    byte[] given =
        argon2(
            password,
            Base64.getDecoder().decode(form.group(4)),
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)),
            known.length);
    return MessageDigest.isEqual(known, given);
  }

  /** The same password may be typed as one character or as a letter and a mark. */
  private static byte[] argon2(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var hash = new byte[length];
    generator.generateBytes(
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
