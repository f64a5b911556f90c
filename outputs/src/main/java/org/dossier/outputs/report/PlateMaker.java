package org.dossier.outputs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.text.PageImages;
import org.jspecify.annotations.Nullable;

/**
 * Draws the cited pages from the originals, as many as the limits allow; the first wanted come
 * first.
 */
final class PlateMaker {
  private static final double DPI = 108;

  /** A larger original is not read into memory for a picture. */
  private static final long MOST_BYTES = 300_000_000;

  private final Originals originals;
  private final ReportLimits limits;
  private final Map<Place, Wanted> wanted = new LinkedHashMap<>();
  private final Map<Place, Plate> plates = new LinkedHashMap<>();
  private int leftOut;

  private record Place(DocumentId document, int page) {}

  private record Wanted(Document document, int page, double width, double height) {}

  /**
   * @param originals the kept copy of a document's bytes
   */
  PlateMaker(Originals originals, ReportLimits limits) {
    this.originals = originals;
    this.limits = limits;
  }

  /** Asks for the picture of a page that has a layout. */
  void want(Document document, Page page) {
    Double width = page.width();
    Double height = page.height();
    if (width == null
        || height == null
        || !(width > 0)
        || !(height > 0)
        || document.mediaType() == null
        || !PageImages.shows(document.mediaType())) {
      return;
    }
    var place = new Place(document.id(), page.number());
    if (wanted.containsKey(place)) {
      return;
    }
    if (wanted.size() >= limits.plates()) {
      leftOut++;
      return;
    }
    wanted.put(place, new Wanted(document, page.number(), width, height));
  }

  /** Draws what was asked for. A page that can't be drawn has no plate: its footnote shows text. */
  void make() {
    List<Wanted> ordered = new ArrayList<>(wanted.values());
    ordered.sort(
        Comparator.<Wanted, String>comparing(w -> w.document().path())
            .thenComparing(w -> w.document().id())
            .thenComparing(Wanted::page));
    long bytes = 0;
    Kept kept = new Kept(null, new byte[0]);
    for (Wanted page : ordered) {
      if (bytes > limits.plateBytes()) {
        leftOut++;
        continue;
      }
      if (!page.document().id().equals(kept.id())) {
        kept = new Kept(page.document().id(), read(page.document().id()));
      }
      String uri = draw(page, kept.bytes());
      if (uri.isEmpty()) {
        leftOut++;
        continue;
      }
      bytes += uri.length();
      plates.put(
          new Place(page.document().id(), page.page()),
          new Plate(
              plates.size() + 1, page.document(), page.page(), page.width(), page.height(), uri));
    }
  }

  private record Kept(@Nullable DocumentId id, byte[] bytes) {}

  private byte[] read(DocumentId id) {
    try (Original.Held held = originals.find(id).orElse(null)) {
      return held != null && Files.size(held.file()) <= MOST_BYTES
          ? Files.readAllBytes(held.file())
          : new byte[0];
    } catch (IOException e) {
      return new byte[0]; // 'dossier verify' says what is wrong with an original
    }
  }

  private static String draw(Wanted page, byte[] bytes) {
    if (bytes.length == 0) {
      return "";
    }
    try {
      return SmallImage.dataUri(
          PageImages.png(bytes, String.valueOf(page.document().mediaType()), page.page(), DPI));
    } catch (IOException e) {
      return "";
    }
  }

  @Nullable Plate find(DocumentId document, int page) {
    return plates.get(new Place(document, page));
  }

  List<Plate> plates() {
    return List.copyOf(plates.values());
  }

  /** Pages that were asked for and have no plate. */
  int leftOut() {
    return leftOut;
  }
}
