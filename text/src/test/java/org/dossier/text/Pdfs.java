package org.dossier.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Writes small PDFs, line by line, in the order that a test wants. */
final class Pdfs {
  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage(PDRectangle.A4);
  private float size = 10;

  Pdfs() {
    try (InputStream ttf =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      font = PDType0Font.load(document, ttf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.addPage(page);
  }

  Pdfs page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  Pdfs size(float points) {
    size = points;
    return this;
  }

  Pdfs rotated(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  Pdfs cropped(float left, float top, float right, float bottom) {
    float height = page.getMediaBox().getHeight();
    page.setCropBox(new PDRectangle(left, height - bottom, right - left, bottom - top));
    return this;
  }

  /** Draws upright text with its baseline {@code y} points below the top of the sheet. */
  Pdfs text(double x, double y, String text) {
    float height = page.getMediaBox().getHeight();
    return draw(text, Matrix.getTranslateInstance((float) x, height - (float) y));
  }

  Pdfs turned(double x, double y, int degrees, String text) {
    float height = page.getMediaBox().getHeight();
    return draw(
        text, Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, height - (float) y));
  }

  private Pdfs draw(String text, Matrix matrix) {
    try (var out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
      out.beginText();
      out.setFont(font, size);
      out.setTextMatrix(matrix);
      out.showText(text);
      out.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Draws a line, from the top left of the sheet. */
  Pdfs line(double x0, double y0, double x1, double y1) {
    float height = page.getMediaBox().getHeight();
    try (var out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
      out.moveTo((float) x0, height - (float) y0);
      out.lineTo((float) x1, height - (float) y1);
      out.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Pdfs image() {
    var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    try (var out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
      out.drawImage(LosslessFactory.createFromImage(document, picture), 20, 20, 550, 750);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Pdfs locked(String owner, String user) {
    try {
      document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PDDocument document() {
    return document;
  }

  byte[] bytes() {
    try (document) {
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
