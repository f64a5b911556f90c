package org.dossier.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;

/**
 * What is wrapped together with its signature (S/MIME): the content is a file inside. Signatures
 * are not verified here. A signature by itself has nothing to read; what is encrypted stays closed.
 */
final class SignedFormat implements Format {
  private static final Set<String> TYPES =
      Set.of("application/pkcs7-mime", "application/pkcs7-signature");

  private static final Set<ASN1ObjectIdentifier> ENCRYPTED =
      Set.of(CMSObjectIdentifiers.envelopedData, CMSObjectIdentifiers.authEnvelopedData);

  private static final Pattern HEAD = Pattern.compile("[A-Za-z][A-Za-z-]{1,60}:");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    byte[] content;
    try {
      ContentInfo wrapped = ContentInfo.getInstance(source.bytes());
      if (ENCRYPTED.contains(wrapped.getContentType())) {
        return new ReadOutcome.Quarantined(
            source.mediaType(), "encrypted: only the key of whom it was sent to opens it");
      }
      content = content(wrapped);
    } catch (CMSException | RuntimeException e) {
      throw new IOException("what is signed can't be taken out", e);
    }
    if (content == null || content.length == 0) {
      return new ReadOutcome.Failed(source.mediaType(), "a signature, which has no text");
    }
    String name = isMail(content) ? "content.eml" : "content";
    List<Embedded> files = List.of();
    if (quota.admitsEmbedded(content.length)) {
      files = List.of(new Embedded(name, content));
    } else {
      quota.miss("what is signed was not taken out: it is too large");
    }
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, List.of(), files, new TreeMap<>()));
  }

  private static byte @Nullable [] content(ContentInfo wrapped) throws CMSException {
    if (!wrapped.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      return null;
    }
    var content = new CMSSignedData(wrapped).getSignedContent();
    return content != null && content.getContent() instanceof byte[] bytes ? bytes : null;
  }

  private static boolean isMail(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 100), StandardCharsets.ISO_8859_1);
    return HEAD.matcher(start).lookingAt();
  }
}
