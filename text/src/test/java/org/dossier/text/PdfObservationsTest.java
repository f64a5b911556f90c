package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.junit.jupiter.api.Test;

/** What a PDF as a whole shows: its two records, its pages beside each other, its signatures. */
class PdfObservationsTest {
  private static final String LINE = "the lamps were lit in the harbour at dusk and nobody came. ";

  @Test
  void recordsThatDisagreeAreTold() throws IOException {
    assertThat(seen(withXmp("2024-06-30T10:00:00Z")))
        .extracting(Observation::seen)
        .containsExactly(
            "one record in the file says that it was made on 2021-03-04, the other on 2024-06-30");
    assertThat(seen(withXmp("2021-03-04T23:00:00+05:00"))).isEmpty();
  }

  @Test
  void aPageOnOtherPaperIsTold() throws IOException {
    try (var document = new PDDocument()) {
      PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
      for (int i = 1; i <= 6; i++) {
        page(document, i == 4 ? PDRectangle.LETTER : PDRectangle.A4, font);
      }
      assertThat(seen(bytes(document)))
          .extracting(Observation::seen)
          .containsExactly(
              "page 4: its paper is 612 × 792 points, that of 5 other pages 595 × 842");
    }
  }

  @Test
  void aTableLaidAcrossIsOnTheSamePaper() throws IOException {
    try (var document = new PDDocument()) {
      PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
      PDRectangle across = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
      for (int i = 1; i <= 6; i++) {
        page(document, i == 4 ? across : PDRectangle.A4, font);
      }
      assertThat(seen(bytes(document))).isEmpty();
    }
  }

  @Test
  void aPageInAnotherTypefaceIsTold() throws IOException {
    try (var document = new PDDocument()) {
      PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
      for (int i = 1; i <= 5; i++) {
        page(document, PDRectangle.A4, i == 3 ? new PDType1Font(FontName.COURIER) : font);
      }
      assertThat(seen(bytes(document)))
          .extracting(Observation::seen)
          .containsExactly("page 3: it is set in Courier, the 4 other pages in Times");
    }
  }

  @Test
  void aPageWithItsOwnCopyOfTheOthersFontIsTold() throws IOException {
    try (var document = new PDDocument()) {
      PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
      for (int i = 1; i <= 5; i++) {
        page(document, PDRectangle.A4, i == 3 ? new PDType1Font(FontName.TIMES_ROMAN) : font);
      }
      assertThat(seen(bytes(document))).extracting(Observation::page).containsExactly(3);
    }
  }

  @Test
  void aMarkForRedactingThatWasNotCarriedOutIsTold() throws IOException {
    try (var document = new PDDocument()) {
      page(document, PDRectangle.A4, new PDType1Font(FontName.TIMES_ROMAN));
      var mark = new PDAnnotationUnknown(new org.apache.pdfbox.cos.COSDictionary());
      mark.getCOSObject().setName(COSName.SUBTYPE, "Redact");
      mark.setRectangle(new PDRectangle(40, 695, 100, 20));
      var quads = new COSArray();
      for (float at : new float[] {40, 715, 140, 715, 40, 695, 140, 695}) {
        quads.add(new COSFloat(at));
      }
      mark.getCOSObject().setItem(COSName.getPDFName("QuadPoints"), quads);
      document.getPage(0).getAnnotations().add(mark);
      document.getPage(0).setAnnotations(List.of(mark));

      List<Observation> seen = seen(bytes(document));

      assertThat(seen).extracting(Observation::kind).containsExactly(SignalKind.BAD_REDACTION);
      assertThat(seen.getFirst().seen()).contains("are marked to be redacted", "the lamps");
    }
  }

  @Test
  void aSignatureTellsWhatItCoversAndWhetherItFits() throws Exception {
    byte[] signed = signed();
    assertThat(signatures(signed))
        .containsExactly(
            "signed by “Greta Holm” on 2021-03-04; the bytes that it covers are those that were signed;"
                + " it covers the whole file");

    byte[] longer = Arrays.copyOf(signed, signed.length + 100);
    Arrays.fill(longer, signed.length, longer.length, (byte) '\n');
    assertThat(signatures(longer).getFirst()).endsWith("100 were appended afterwards");

    byte[] changed = signed.clone();
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    changed[text.indexOf("595.27563")] = '6';
    assertThat(signatures(changed).getFirst())
        .contains("the bytes that it covers are not those that were signed");
  }

  private static List<String> signatures(byte[] pdf) throws IOException {
    return seen(pdf).stream()
        .filter(seen -> seen.kind() == SignalKind.SIGNATURE)
        .map(Observation::seen)
        .toList();
  }

  private static byte[] signed() throws IOException, GeneralSecurityException {
    byte[] plain;
    try (var document = new PDDocument()) {
      page(document, PDRectangle.A4, new PDType1Font(FontName.TIMES_ROMAN));
      plain = bytes(document);
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    try (PDDocument document = Loader.loadPDF(plain)) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName("Greta Holm");
      signature.setSignDate(time());
      document.addSignature(signature, content -> seal(content, keys));
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] seal(InputStream content, KeyPair keys) throws IOException {
    try {
      var name = new X500Name("CN=Greta Holm");
      ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      var certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.ONE,
                  new Date(1_600_000_000_000L),
                  new Date(1_900_000_000_000L),
                  name,
                  keys.getPublic())
              .build(signer);
      var cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(signer, certificate));
      cms.addCertificate(certificate);
      return cms.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
    } catch (OperatorCreationException | CMSException e) {
      throw new IOException(e);
    }
  }

  private static byte[] withXmp(String made) throws IOException {
    try (var document = new PDDocument()) {
      page(document, PDRectangle.A4, new PDType1Font(FontName.TIMES_ROMAN));
      document.getDocumentInformation().setCreationDate(time());
      var xmp = new PDMetadata(document);
      xmp.importXMPMetadata(
          ("<x:xmpmeta><rdf:RDF><xmp:CreateDate>"
                  + made
                  + "</xmp:CreateDate></rdf:RDF></x:xmpmeta>")
              .getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(xmp);
      return bytes(document);
    }
  }

  private static Calendar time() {
    var time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.clear();
    time.set(2021, Calendar.MARCH, 4, 10, 0, 0);
    return time;
  }

  private static void page(PDDocument document, PDRectangle paper, PDFont font) throws IOException {
    var page = new PDPage(paper);
    document.addPage(page);
    try (var out = new PDPageContentStream(document, page)) {
      for (int line = 0; line < 8; line++) {
        out.beginText();
        out.setFont(font, 11);
        out.newLineAtOffset(50, paper.getHeight() < 700 ? 500 - 20 * line : 700 - 20 * line);
        out.showText(LINE);
        out.endText();
      }
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static List<Observation> seen(byte[] pdf) throws IOException {
    return switch (DocumentReaders.standard(ReadSettings.standard()).read("x.pdf", pdf)) {
      case ReadOutcome.Processed(var contents) -> contents.observations();
      case ReadOutcome.Partial(var contents, var _) -> contents.observations();
      case ReadOutcome.Quarantined(var _, var why) -> throw new IOException(why);
      case ReadOutcome.Failed(var _, var why) -> throw new IOException(why);
    };
  }
}
