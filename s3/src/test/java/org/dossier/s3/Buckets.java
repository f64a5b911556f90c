package org.dossier.s3;

import java.net.URI;
import org.dossier.buckets.BucketServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What fills and looks into buckets beside what is tested. */
final class Buckets {
  private Buckets() {}

  static S3Client client(URI server) {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(server)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(BucketServer.KEY_ID, BucketServer.SECRET_KEY)))
        .build();
  }
}
