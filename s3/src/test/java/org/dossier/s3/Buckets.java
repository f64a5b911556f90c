package org.dossier.s3;

import java.io.IOException;
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

  /** As Dossier itself makes one, set up by properties as it would be by the environment. */
  static S3Client ours(URI server) throws IOException {
    // keys are asked for with each request, the server once
    System.setProperty("aws.accessKeyId", BucketServer.KEY_ID);
    System.setProperty("aws.secretAccessKey", BucketServer.SECRET_KEY);
    System.setProperty("aws.endpointUrlS3", server.toString());
    try {
      return S3Clients.client();
    } finally {
      System.clearProperty("aws.endpointUrlS3");
    }
  }

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
