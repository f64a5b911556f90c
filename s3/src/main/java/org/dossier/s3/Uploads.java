package org.dossier.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Puts files into a bucket where nothing is yet. Each piece goes with its MD5, so that the server
 * refuses one that the network changed; an object is there when all its pieces are.
 */
final class Uploads {
  /** Larger files are put in pieces. */
  static final long PART = 64L << 20;

  /** That S3 takes. */
  private static final int MOST_PARTS = 10_000;

  private static final int BUFFER = 1 << 16;
  private static final int NOT_NEW = 412;
  private static final int CONFLICT = 409;
  private static final int NOT_IMPLEMENTED = 501;
  private static final String ANY = "*";

  private final S3Client client;
  private final String bucket;
  private final long part;

  Uploads(S3Client client, String bucket, long part) {
    this.client = client;
    this.bucket = bucket;
    this.part = part;
  }

  boolean put(String key, Path file, long size) throws IOException {
    try {
      return size <= part ? whole(key, file, size, ANY) : inParts(key, file, size);
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_NEW || e.statusCode() == CONFLICT) {
        return false;
      }
      if (e.statusCode() == NOT_IMPLEMENTED && size <= part) {
        return whole(key, file, size, null); // the caller has looked before
      }
      throw e;
    }
  }

  private boolean whole(String key, Path file, long size, @Nullable String unless)
      throws IOException {
    String md5 = md5(file, 0, size);
    client.putObject(
        put -> put.bucket(bucket).key(key).ifNoneMatch(unless).contentMD5(md5),
        body(file, 0, size));
    return true;
  }

  private boolean inParts(String key, Path file, long size) throws IOException {
    String upload = client.createMultipartUpload(begin -> begin.bucket(bucket).key(key)).uploadId();
    try {
      long length = Math.max(part, (size + MOST_PARTS - 1) / MOST_PARTS);
      List<CompletedPart> parts = new ArrayList<>();
      for (long from = 0; from < size; from += length) {
        parts.add(part(key, upload, file, from, Math.min(length, size - from), parts.size() + 1));
      }
      client.completeMultipartUpload(
          end ->
              end.bucket(bucket)
                  .key(key)
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
      return true;
    } catch (IOException | SdkException e) {
      abort(key, upload);
      throw e;
    }
  }

  private CompletedPart part(
      String key, String upload, Path file, long from, long length, int number) throws IOException {
    String md5 = md5(file, from, length);
    String tag =
        client
            .uploadPart(
                put ->
                    put.bucket(bucket).key(key).uploadId(upload).partNumber(number).contentMD5(md5),
                body(file, from, length))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }

  /** Pieces without an object would be paid for until somebody finds them. */
  private void abort(String key, String upload) {
    try {
      client.abortMultipartUpload(end -> end.bucket(bucket).key(key).uploadId(upload));
    } catch (SdkException e) {
      // a rule of the bucket's may clear them away
    }
  }

  private static RequestBody body(Path file, long from, long length) {
    return RequestBody.fromContentProvider(
        () -> {
          try {
            return stretch(file, from, length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        length,
        "application/octet-stream");
  }

  private static InputStream stretch(Path file, long from, long length) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    return new Stretch(Channels.newInputStream(channel), length);
  }

  private static String md5(Path file, long from, long length) throws IOException {
    MessageDigest digest = md5();
    try (InputStream bytes = stretch(file, from, length)) {
      var buffer = new byte[BUFFER];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no MD5", e);
    }
  }
}
