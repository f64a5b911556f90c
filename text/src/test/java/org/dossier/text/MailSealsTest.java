package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.james.jdkim.DKIMSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a seal says of the letter that bears it. */
class MailSealsTest {
  private static final String LETTER =
      """
      From: Greta Holm <g@lamps.example>
      To: o@works.example
      Subject: Lamps
      Date: Tue, 14 Nov 2023 10:15:00 +0300

      The lamps are lit.
      We pay 40 thousand for them.
      """
          .replace("\n", "\r\n");

  private static final KeyPair KEYS = keys();
  private static String sealed = "";

  @BeforeAll
  static void seal() throws Exception {
    var signer =
        new DKIMSigner(
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d=lamps.example; s=one; h=from:to:subject; b=;"
                + " bh=;",
            KEYS.getPrivate());
    String seal = signer.sign(new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.US_ASCII)));
    sealed = seal + "\r\n" + LETTER;
  }

  @Test
  void withoutAKeyTheHashOfTheTextIsChecked() {
    assertThat(read(sealed, new TreeMap<>()))
        .containsEntry("DKIM-State", "text agrees")
        .containsEntry("DKIM-Signature", "lamps.example")
        .doesNotContainKey("DKIM-Signature:field");
    assertThat(read(sealed.replace("40 thousand", "90 thousand"), new TreeMap<>()))
        .containsEntry("DKIM-State", "text differs");
  }

  @Test
  void theEndsOfLinesOfAnExportAreNoChange() {
    assertThat(read(sealed.replace("\r\n", "\n"), new TreeMap<>()))
        .containsEntry("DKIM-State", "text agrees");
  }

  @Test
  void withAKeyTheHeadIsCheckedToo() {
    assertThat(read(sealed, key())).containsEntry("DKIM-State", "valid");
    assertThat(read(sealed.replace("Greta", "Berta"), key())).containsEntry("DKIM-State", "broken");
    assertThat(read(sealed.replace("lit", "out"), key())).containsEntry("DKIM-State", "broken");
  }

  @Test
  void aKeyOfAnotherDayOpensNothing() {
    var other = new TreeMap<String, String>();
    other.put("two._domainkey.lamps.example", record(keys()));

    assertThat(read(sealed, other)).containsEntry("DKIM-State", "text agrees");
  }

  @Test
  void aSealThatCantBeReadSaysNothing() {
    assertThat(read("DKIM-Signature: v=1; d=lamps.example; s=one; bh=%%%\r\n" + LETTER, key()))
        .containsEntry("DKIM-Signature", "lamps.example")
        .doesNotContainKey("DKIM-State");
  }

  private static SortedMap<String, String> key() {
    var held = new TreeMap<String, String>();
    held.put("one._domainkey.lamps.example", record(KEYS));
    return held;
  }

  private static String record(KeyPair pair) {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, String> read(String mail, SortedMap<String, String> keys) {
    var outcome =
        DocumentReaders.standard(ReadSettings.standard().withSealKeys(keys))
            .read("x.eml", mail.getBytes(StandardCharsets.UTF_8));
    return ((ReadOutcome.Processed) outcome).contents().metadata();
  }
}
