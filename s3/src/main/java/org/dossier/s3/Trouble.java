package org.dossier.s3;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.dossier.intake.StorageException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a server, or the way to it, complains of, in words for the user. */
final class Trouble {
  /** Whoever asks is refused, whatever it asks for. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken",
          "RequestTimeTooSkewed",
          "AuthorizationHeaderMalformed");

  private Trouble() {}

  /**
   * @param where the bucket's address
   * @param key of one object; null where the bucket itself was asked
   */
  static IOException of(SdkException e, String where, @Nullable String key) {
    return e instanceof AwsServiceException told
        ? of(told, where, key)
        : new StorageException(where + ": " + way(e), e);
  }

  private static IOException of(AwsServiceException e, String where, @Nullable String key) {
    int status = e.statusCode();
    String code = code(e);
    if (code.equals("NoSuchBucket")) {
      return new StorageException(where + ": there is no such bucket: check its name", e);
    }
    if (UNKNOWN.contains(code) || status == 401) {
      return new StorageException(
          where
              + ": the server refuses the keys ("
              + code
              + "): check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, or ~/.aws",
          e);
    }
    if (status >= 300 && status < 400) {
      return new StorageException(
          where + ": the bucket lies elsewhere, and redirects are not followed: set AWS_REGION", e);
    }
    if (status >= 500 || status == 429) {
      return new StorageException(
          where
              + ": the server is busy or broken ("
              + status
              + " "
              + code
              + "): run the same command again later; what was stored is safe",
          e);
    }
    if (key == null) {
      return new StorageException(where + ": the server refuses: " + status + " " + code, e);
    }
    return switch (status) {
      case 404 -> new NoSuchFileException(key);
      case 403 ->
          code.equals("AccessDenied") || code.isEmpty()
              ? new AccessDeniedException(key)
              : new IOException("the server keeps it back (" + code + ")", e);
      default -> new IOException("the server refuses it: " + status + " " + code, e);
    };
  }

  private static String code(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    return code == null ? "" : code.replaceAll("[^A-Za-z0-9.]", "");
  }

  private static String way(SdkException e) {
    String message = oneLine(e);
    if (message.contains("credentials")) {
      return "no keys are set: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or ~/.aws";
    }
    return (isAway(e) ? "the server can't be reached (" : "the server's answer is none (")
        + message
        + "): run the same command again when that is mended; what was stored is safe";
  }

  private static boolean isAway(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /** The innermost cause, which says what happened. */
  static String oneLine(Throwable e) {
    Throwable inner = e;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String text = String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
