package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;

/** What is wrapped with a signature is read; what is encrypted is not. */
class SignedFormatTest {
  @Test
  void theSignedMessageIsAFileInside() throws Exception {
    String message = "Content-Type: text/plain\r\n\r\nTwelve barges.\r\n";
    byte[] signed =
        new CMSSignedDataGenerator()
            .generate(
                new CMSProcessableByteArray(message.getBytes(StandardCharsets.US_ASCII)), true)
            .getEncoded();

    Contents contents = Read.contents("smime.p7m", signed);

    assertThat(contents.embedded())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("content.eml");
              assertThat(Read.text(file.name(), file.bytes())).isEqualTo("Twelve barges.");
            });
  }

  @Test
  void whatIsEncryptedStaysClosed() throws Exception {
    var nothing = new ASN1EncodableVector();
    nothing.add(new BEROctetString(new byte[300]));
    byte[] closed =
        new ContentInfo(CMSObjectIdentifiers.envelopedData, new DERSequence(nothing))
            .getEncoded(ASN1Encoding.DER);

    ReadOutcome outcome =
        new SignedFormat()
            .read(
                new Source("smime.p7m", "application/pkcs7-mime", closed),
                new Quota(ReadSettings.standard()));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReadOutcome.Quarantined.class,
            quarantined -> assertThat(quarantined.danger()).contains("encrypted"));
  }
}
