package org.dossier.text;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/**
 * What the signatures in a PDF cover, and whether the bytes that they cover are those that were
 * signed. Whose certificate it is and whether it was to be trusted is not looked up.
 */
final class PdfSignatures {
  private static final int MOST = 50;

  private PdfSignatures() {}

  static List<Observation> observations(PDDocument document, byte[] bytes) {
    List<Observation> seen = new ArrayList<>();
    try {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        if (seen.size() < MOST) {
          seen.add(Observation.ofWhole(SignalKind.SIGNATURE, sentence(signature, bytes)));
        }
      }
    } catch (RuntimeException e) {
      seen.add(
          Observation.ofWhole(
              SignalKind.SIGNATURE, "it has signatures that are damaged and can't be read"));
    }
    return seen.stream().distinct().toList();
  }

  private static String sentence(PDSignature signature, byte[] bytes) {
    var text = new StringBuilder("signed");
    String name = signature.getName();
    if (name != null && !name.isBlank()) {
      text.append(" by “").append(name.strip()).append('”');
    }
    Calendar date = signature.getSignDate();
    if (date != null) {
      text.append(" on ").append(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }
    int[] range = signature.getByteRange();
    if (range == null || range.length != 4 || !isInside(range, bytes.length)) {
      return text.append("; which bytes it covers can't be told").toString();
    }
    long end = (long) range[2] + range[3];
    long after = bytes.length - end;
    text.append("; ").append(proof(signature, bytes));
    text.append(
        after <= 2
            ? "; it covers the whole file"
            : String.format(
                Locale.ROOT,
                "; it covers %,d of %,d bytes: %,d were appended afterwards",
                end,
                bytes.length,
                after));
    return text.toString();
  }

  private static boolean isInside(int[] range, int length) {
    return range[0] == 0
        && range[1] >= 0
        && range[2] >= range[1]
        && range[3] >= 0
        && (long) range[2] + range[3] <= length;
  }

  private static String proof(PDSignature signature, byte[] bytes) {
    try {
      byte[] sealed = signature.getContents(bytes);
      byte[] covered = signature.getSignedContent(bytes);
      var data = new CMSSignedData(new CMSProcessableByteArray(covered), sealed);
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      for (SignerInformation signer : signers) {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
        if (own.isEmpty()) {
          return "its certificate is not in the file, so that it could not be checked";
        }
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(own.iterator().next());
        if (!signer.verify(verifier)) {
          return "the bytes that it covers are not those that were signed";
        }
      }
      return signers.isEmpty()
          ? "it names no signer"
          : "the bytes that it covers are those that were signed";
    } catch (CMSException e) {
      String why = String.valueOf(e.getMessage());
      return why.contains("message-digest") || why.contains("digest")
          ? "the bytes that it covers are not those that were signed"
          : "it could not be checked: it is damaged, or made in a way that is not known";
    } catch (IOException
        | OperatorCreationException
        | java.security.cert.CertificateException
        | RuntimeException e) {
      return "it could not be checked: it is damaged, or made in a way that is not known";
    }
  }
}
