package org.dossier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.dossier.store.CaseException;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate and its key, as PEM files hold them, for the server. */
final class Tls {
  private static final byte[] TRIAL = {1, 2, 3};

  private Tls() {}

  /**
   * @throws CaseException when one can't be read, or they don't belong together
   */
  static SslContextFactory.Server of(Path certificate, Path key) throws CaseException {
    Certificate[] chain = chain(certificate);
    PrivateKey secret = key(key);
    char[] password = Secrets.fresh().toCharArray();
    try {
      if (!belong(secret, chain[0].getPublicKey())) {
        throw new CaseException(
            key + " is not the key of " + certificate + ": give the one that is");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("room", secret, password, chain);
      var tls = new SslContextFactory.Server();
      tls.setKeyStore(store);
      tls.setKeyManagerPassword(new String(password));
      tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new CaseException(certificate + " and " + key + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Whether one verifies what the other signs. */
  private static boolean belong(PrivateKey secret, PublicKey known)
      throws GeneralSecurityException {
    if (!known.getAlgorithm().equals(secret.getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (secret.getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> secret.getAlgorithm();
            });
    signature.initSign(secret);
    signature.update(TRIAL);
    byte[] signed = signature.sign();
    signature.initVerify(known);
    signature.update(TRIAL);
    return signature.verify(signed);
  }

  private static Certificate[] chain(Path file) throws CaseException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (!chain.isEmpty()) {
        return chain.toArray(Certificate[]::new);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new CaseException(
          file + " can't be read as a certificate in PEM: " + e.getMessage(), e);
    }
    throw new CaseException(file + " holds no certificate: give one in PEM");
  }

  private static PrivateKey key(Path file) throws CaseException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
        var pem = new PEMParser(in)) {
      var converter = new JcaPEMKeyConverter();
      for (Object part = pem.readObject(); part != null; part = pem.readObject()) {
        if (part instanceof PrivateKeyInfo key) {
          return converter.getPrivateKey(key);
        }
        if (part instanceof PEMKeyPair pair) {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    } catch (IOException e) {
      throw new CaseException(file + " can't be read as a key in PEM: " + e.getMessage(), e);
    }
    throw new CaseException(
        file
            + " holds no private key without a password: give one in PEM ('openssl pkey -in KEY')");
  }
}
