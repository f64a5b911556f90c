package org.dossier.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dossier.model.Observation;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.text.Missing.PageFault;
import org.dossier.text.PageRecognizer.Unrecognized;
import org.dossier.text.tables.PageTables;

/** PDF: pages in reading order with a box for every word. */
final class PdfFormat implements Format {
  private static final long MOST_MEMORY = 512L << 20;

  /** A page with more letters of no known meaning than this part of all is reported. */
  private static final double UNREADABLE = 0.3;

  /** A page that an image covers to this part, with fewer characters than these, is a scan. */
  private static final double MOSTLY_IMAGE = 0.6;

  private static final int LEAST_TEXT = 250;

  /** At which pages are recognised, in dots an inch. */
  private static final double RESOLUTION = 300;

  private static final double LEAST_RESOLUTION = 150;

  private static final String UNTOLD =
      "its letters have no meaning that the file tells: the page was recognised from its image";

  private final PageRecognizer recognizer;

  PdfFormat(PageRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    if (source.size() <= PdfRevisions.MOST_BYTES) {
      source.load(true);
    }
    try (PDDocument document = load(source)) {
      List<Observation> seen = new ArrayList<>();
      var makes = new PdfPageMakes();
      List<Page> pages = pages(document, quota, seen, makes);
      if (pages.isEmpty()) {
        throw new IOException(quota.missed().orElse("none of its pages can be read"));
      }
      seen.addAll(makes.observations());
      seen.addAll(PdfXmp.observations(document));
      var inside = new ArrayList<>(new PdfAttachments(quota).of(document));
      if (source.file().isEmpty()) {
        seen.addAll(PdfSignatures.observations(document, source.bytes()));
        List<Integer> earlier = PdfRevisions.ends(source.name(), source.bytes());
        inside.addAll(PdfRevisions.files(source.bytes(), earlier, quota));
        pages = PdfRevisions.noted(pages, earlier);
      }
      return quota.outcome(
          PdfProperties.contents(document, pages, inside, makes.fontNames())
              .withObservations(seen));
    } catch (InvalidPasswordException e) {
      return new ReadOutcome.Quarantined(source.mediaType(), "locked with a password");
    } catch (IOException e) {
      if (Reasons.isLock(e)) {
        return new ReadOutcome.Quarantined(source.mediaType(), "locked for a holder of a key");
      }
      throw e;
    }
  }

  @Override
  public boolean needsWhole() {
    return false;
  }

  private static PDDocument load(Source source) throws IOException {
    if (source.file().isEmpty()) {
      return load(source.bytes());
    }
    var bytes = new RandomAccessReadBufferedFile(source.file().get());
    try {
      return Loader.loadPDF(
          bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  static PDDocument load(byte[] bytes) throws IOException {
    return Loader.loadPDF(
        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
  }

  private List<Page> pages(
      PDDocument document, Quota quota, List<Observation> seen, PdfPageMakes makes)
      throws IOException {
    int count = document.getNumberOfPages();
    if (count == 0) {
      throw new IOException("it has no pages, or none that can be found");
    }
    List<Page> pages = new ArrayList<>();
    var fonts = new PdfFonts();
    var notes = new PdfNotes();
    for (int number = 1; number <= count && quota.admitsPage(number, count); number++) {
      try {
        pages.add(
            notes.on(
                document.getPage(number - 1), page(document, number, fonts, quota, seen, makes)));
      } catch (IOException | RuntimeException e) {
        quota.missPage(number, PageFault.damaged(Reasons.detail(e)));
      } catch (StackOverflowError e) {
        quota.missPage(number, PageFault.TOO_DEEP);
      } catch (OutOfMemoryError e) {
        quota.missPage(number, PageFault.damaged("it needs more memory than there is"));
      }
    }
    return pages;
  }

  private Page page(
      PDDocument document,
      int number,
      PdfFonts fonts,
      Quota quota,
      List<Observation> seen,
      PdfPageMakes makes)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    var glyphs = new PdfGlyphs(page, fonts, quota);
    glyphs.collect(page);
    seen.addAll(glyphs.observations(number));
    makes.add(number, glyphs.width(), glyphs.height(), glyphs.letters());
    PageText text = PageText.of(glyphs.glyphs());
    int length = text.text().length();
    boolean bare = text.words().isEmpty() && glyphs.images() > 0;
    boolean stamped = !bare && length < LEAST_TEXT && glyphs.covered() > MOSTLY_IMAGE;
    boolean garbled =
        glyphs.unmapped() > UNREADABLE * (length + glyphs.unmapped()) || Nonsense.is(text.text());
    boolean always = quota.settings().ocr() == ReadSettings.Ocr.ALWAYS && glyphs.images() > 0;
    if (bare || stamped || garbled || always) {
      try {
        Page recognized = recognized(document, number, glyphs.resolution(), quota);
        if (!stamped || recognized.words().size() > text.words().size()) {
          return garbled ? recognized.withNote(UNTOLD) : recognized;
        }
      } catch (Unrecognized e) {
        if (bare) {
          quota.missPage(number, PageFault.image(e.reason()));
        } else if (stamped) {
          quota.missPage(number, PageFault.stamped(e.reason()));
        } else if (garbled) {
          quota.missPage(number, PageFault.garbled(e.reason()));
        }
      }
    }
    String admitted = quota.admit(text.text());
    var words = text.words();
    words.removeIf(word -> word.span().end() > admitted.length());
    var read =
        new Page(number, admitted, null, Origin.TEXT, 1, glyphs.width(), glyphs.height(), words);
    for (String note : glyphs.notes()) {
      read = read.withNote(note);
    }
    return admitted.length() < length
        ? read
        : read.withTables(PageTables.find(admitted, text.upright(), glyphs.rulings()));
  }

  /** A scan is drawn at its own resolution: more would only be blurred. */
  private Page recognized(PDDocument document, int number, double own, Quota quota)
      throws IOException {
    recognizer.check();
    PDRectangle box = document.getPage(number - 1).getCropBox();
    BufferedImage image =
        PageImages.pdfPage(
            document, number, own > 0 ? Math.clamp(own, LEAST_RESOLUTION, RESOLUTION) : RESOLUTION);
    int longer = Math.max(image.getWidth(), image.getHeight());
    double dpi = longer * 72.0 / Math.max(box.getWidth(), box.getHeight());
    return recognizer.read(number, image, dpi, quota);
  }
}
