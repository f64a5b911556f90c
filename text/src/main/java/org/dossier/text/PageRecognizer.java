package org.dossier.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.dossier.model.Page;

/** Reads the text of a page from its image. */
interface PageRecognizer {
  /**
   * Reads one page; what it holds is in points.
   *
   * @param dpi of the image
   * @throws Unrecognized when that can't be done, and why
   */
  Page read(int number, BufferedImage image, double dpi, Quota quota) throws Unrecognized;

  /**
   * Asks, before the costly drawing of a page, whether reading has a chance.
   *
   * @throws Unrecognized when it hasn't, and why
   */
  default void check() throws Unrecognized {}

  /** The recognizer that the settings ask for and the machine has. */
  static PageRecognizer of(ReadSettings settings) {
    if (settings.ocr() == ReadSettings.Ocr.NEVER) {
      return new Absent("recognition is turned off (--ocr never)");
    }
    return Tesseract.find().<PageRecognizer>map(found -> found).orElseGet(() -> ABSENT);
  }

  PageRecognizer ABSENT =
      new Absent(
          "Tesseract is not installed (sudo apt-get install tesseract-ocr tesseract-ocr-osd"
              + " tesseract-ocr-rus tesseract-ocr-chi-sim)");

  /** No recognizer, and why there is none. */
  record Absent(String reason) implements PageRecognizer {
    @Override
    public void check() throws Unrecognized {
      throw new Unrecognized(reason);
    }

    @Override
    public Page read(int number, BufferedImage image, double dpi, Quota quota) throws Unrecognized {
      throw new Unrecognized(reason);
    }
  }

  /** The page stays unread. */
  final class Unrecognized extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason for a person
     */
    Unrecognized(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
