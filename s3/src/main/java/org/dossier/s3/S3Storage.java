package org.dossier.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossier.intake.Storage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket. */
final class S3Storage implements Storage {
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final Uploads uploads;

  S3Storage(S3Client client, String bucket) {
    this(client, bucket, Uploads.PART);
  }

  /**
   * @param part bytes that are put in one piece
   */
  S3Storage(S3Client client, String bucket, long part) {
    this.client = client;
    this.bucket = bucket;
    this.uploads = new Uploads(client, bucket, part);
  }

  @Override
  public void list(String prefix, Consumer<Item> sink) throws IOException {
    String next = null;
    do {
      ListObjectsV2Response page = page(request(prefix).continuationToken(next).build());
      page.contents().forEach(object -> sink.accept(item(object)));
      next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (next != null);
  }

  @Override
  public Optional<Item> first(String prefix) throws IOException {
    return page(request(prefix).maxKeys(1).build()).contents().stream()
        .findFirst()
        .map(S3Storage::item);
  }

  private ListObjectsV2Request.Builder request(String prefix) {
    return ListObjectsV2Request.builder()
        .bucket(bucket)
        .prefix(prefix.isEmpty() ? null : prefix)
        .encodingType(EncodingType.URL); // a key may hold what no XML can
  }

  private ListObjectsV2Response page(ListObjectsV2Request request) throws IOException {
    try {
      return client.listObjectsV2(request);
    } catch (SdkException e) {
      throw trouble(e, null);
    }
  }

  private static Item item(S3Object object) {
    return item(object.key(), object.size(), object.lastModified());
  }

  private static Item item(String key, @Nullable Long size, @Nullable Instant modified) {
    return new Item(
        key,
        Objects.requireNonNullElse(size, 0L),
        Objects.requireNonNullElse(modified, Instant.EPOCH));
  }

  @Override
  public Optional<Item> find(String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(ask -> ask.bucket(bucket).key(key));
      return Optional.of(item(key, head.contentLength(), head.lastModified()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw trouble(e, key);
    } catch (SdkException e) {
      throw trouble(e, key);
    }
  }

  @Override
  public Reading open(String key) throws IOException {
    ResponseInputStream<GetObjectResponse> bytes;
    try {
      bytes = client.getObject(ask -> ask.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw trouble(e, key);
    }
    GetObjectResponse head = bytes.response();
    return new Reading(item(key, head.contentLength(), head.lastModified()), new Body(bytes));
  }

  @Override
  public boolean put(String key, Path file) throws IOException {
    try {
      return uploads.put(key, file, Files.size(file));
    } catch (SdkException e) {
      throw trouble(e, key);
    }
  }

  private IOException trouble(SdkException e, @Nullable String key) {
    return Trouble.of(e, "s3://" + bucket, key);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Whoever leaves off in the middle doesn't wait for the rest. */
  private static final class Body extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> bytes;
    private boolean ended;

    Body(ResponseInputStream<GetObjectResponse> bytes) {
      super(bytes);
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int n = bytes.read(buffer, offset, length);
        ended |= n < 0;
        return n;
      } catch (SdkException e) {
        throw new IOException(Trouble.oneLine(e), e);
      }
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        bytes.close();
      } else {
        bytes.abort();
      }
    }
  }
}
