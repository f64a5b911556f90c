package org.dossier.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where objects lie: {@code s3://bucket/prefix} or {@code hdfs://host:port/path}. Nothing in it is
 * decoded.
 *
 * @param scheme in lower case
 * @param container a bucket, or a server
 * @param key of an object, or of a folder of them, without a slash at its ends; "" for all that
 *     there is
 */
public record StorageAddress(String scheme, String container, String key) {
  /** For the user. */
  public static final String FORMS = "s3://bucket/prefix or hdfs://host:8020/path";

  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9+.-]*)://([^/]*)/*(.*?)/*");

  public StorageAddress {
    if (scheme.isEmpty() || container.isEmpty() || container.contains("@")) {
      throw new IllegalArgumentException(
          "not an address: write it as " + FORMS + ", without a user or a password");
    }
  }

  /** True of what can't be meant for a path of this machine. */
  public static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads one as users write it.
   *
   * @throws IllegalArgumentException when it is none; the message is for the user
   */
  public static StorageAddress of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address of objects: write it as " + FORMS);
    }
    return new StorageAddress(parts.group(1), parts.group(2), parts.group(3));
  }

  /** True when the other names the same, or something below it. */
  public boolean holds(StorageAddress other) {
    return scheme.equals(other.scheme)
        && container.equals(other.container)
        && (other.key + "/").startsWith(below());
  }

  /** What the key of everything below it begins with. */
  String below() {
    return key.isEmpty() ? "" : key + "/";
  }

  /** What people call it: its last name. */
  String name() {
    return key.isEmpty() ? container : key.substring(key.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return scheme + "://" + container + (key.isEmpty() ? "" : "/" + key);
  }
}
