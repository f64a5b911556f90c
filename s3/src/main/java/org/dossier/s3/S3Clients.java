package org.dossier.s3;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.dossier.intake.StorageException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Clients as the user's own AWS tools are set up: by the environment ({@code AWS_ENDPOINT_URL_S3},
 * {@code AWS_ENDPOINT_URL}, {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and the like) and by
 * {@code ~/.aws}.
 */
final class S3Clients {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private S3Clients() {}

  /** A client that has asked nobody yet. It follows no redirects. */
  static S3Client client() throws IOException {
    try {
      S3Client plain = builder().build();
      if (plain.serviceClientConfiguration().endpointOverride().isEmpty()) {
        return plain;
      }
      plain.close();
      // few servers of one's own have a name for each bucket
      return builder().forcePathStyle(true).build();
    } catch (SdkClientException e) {
      throw new StorageException("s3: " + Trouble.oneLine(e), e);
    }
  }

  private static S3ClientBuilder builder() {
    return S3Client.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
        .region(region())
        // what the servers of others know: a length, and the MD5 that is sent with what is put
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false));
  }

  /** As it is set; else the one that every server of one's own takes. Nobody is asked for it. */
  private static Region region() {
    AwsRegionProvider set =
        new AwsRegionProviderChain(
            new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());
    return known(set::getRegion);
  }

  private static Region known(Supplier<Region> set) {
    try {
      return set.get();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }
}
