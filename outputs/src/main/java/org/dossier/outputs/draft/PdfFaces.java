package org.dossier.outputs.draft;

import java.awt.geom.GeneralPath;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of this machine that a PDF is written with: the first of a list that has a character. A
 * font that can't be put into a PDF as it is, is drawn as outlines.
 */
final class PdfFaces implements Closeable {
  private static final List<String> REGULAR =
      List.of(
          "NotoSerif-Regular.ttf",
          "DejaVuSerif.ttf",
          "LiberationSerif-Regular.ttf",
          "georgia.ttf",
          "times.ttf",
          "Times New Roman.ttf",
          "NotoSans-Regular.ttf",
          "DejaVuSans.ttf",
          "LiberationSans-Regular.ttf",
          "arial.ttf",
          "Arial.ttf");
  private static final List<String> BOLD =
      List.of(
          "NotoSerif-Bold.ttf",
          "DejaVuSerif-Bold.ttf",
          "LiberationSerif-Bold.ttf",
          "georgiab.ttf",
          "timesbd.ttf",
          "Times New Roman Bold.ttf",
          "NotoSans-Bold.ttf",
          "DejaVuSans-Bold.ttf",
          "LiberationSans-Bold.ttf",
          "arialbd.ttf",
          "Arial Bold.ttf");

  /** For what those lack: Chinese, above all. */
  private static final List<String> OTHERS =
      List.of(
          "DroidSansFallbackFull.ttf",
          "DroidSansFallback.ttf",
          "NotoSerifCJK-Regular.ttc",
          "NotoSansCJK-Regular.ttc",
          "wqy-microhei.ttc",
          "wqy-zenhei.ttc",
          "uming.ttc",
          "simsun.ttc",
          "msyh.ttc",
          "Songti.ttc",
          "PingFang.ttc",
          "Arial Unicode.ttf",
          "arialuni.ttf",
          "DejaVuSans.ttf",
          "NotoSansSymbols2-Regular.ttf",
          "seguisym.ttf",
          "Apple Symbols.ttf");

  private static final int DEEPEST = 6;

  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, Optional<Face>> loaded = new LinkedHashMap<>();
  private final List<Closeable> open = new ArrayList<>();
  private final Map<Integer, Optional<Face>> regular = new HashMap<>();
  private final Map<Integer, Optional<Face>> bold = new HashMap<>();

  PdfFaces() {
    for (Path folder : folders()) {
      try (Stream<Path> found = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
        found.forEach(file -> files.putIfAbsent(key(file.getFileName().toString()), file));
      } catch (IOException | java.io.UncheckedIOException e) {
        // a folder that can't be read has no fonts for us
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Path> folders() {
    String home = System.getProperty("user.home", ".");
    return Stream.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            home + "/.fonts",
            home + "/.local/share/fonts",
            "C:\\Windows\\Fonts",
            "/System/Library/Fonts",
            "/Library/Fonts",
            home + "/Library/Fonts")
        .map(File::new)
        .filter(File::isDirectory)
        .map(File::toPath)
        .toList();
  }

  /** The face that draws a character; empty when no font of this machine has it. */
  Optional<Face> face(int character, boolean heavy) {
    return (heavy ? bold : regular)
        .computeIfAbsent(
            character,
            c ->
                Stream.of(heavy ? BOLD : List.<String>of(), REGULAR, OTHERS)
                    .flatMap(List::stream)
                    .map(this::load)
                    .flatMap(Optional::stream)
                    .filter(face -> face.has(c))
                    .findFirst());
  }

  private Optional<Face> load(String name) {
    Optional<Face> known = loaded.get(name);
    if (known == null) {
      Path file = files.get(key(name));
      try {
        known = file == null ? Optional.empty() : read(file);
      } catch (IOException | RuntimeException e) { // fonts of strangers: a broken one is none
        known = Optional.empty();
      }
      loaded.put(name, known);
    }
    return known;
  }

  private Optional<Face> read(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      var collection = new TrueTypeCollection(file.toFile());
      open.add(collection);
      List<TrueTypeFont> fonts = new ArrayList<>();
      collection.processAllFonts(fonts::add);
      return fonts.isEmpty() ? Optional.empty() : Optional.of(new Face(simplified(fonts), false));
    }
    TrueTypeFont font =
        file.toString().endsWith(".otf")
            ? new OTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))
            : new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    open.add(font);
    return Optional.of(new Face(font, true));
  }

  /** Of a collection for several countries, the one with the forms of mainland China. */
  private static TrueTypeFont simplified(List<TrueTypeFont> fonts) throws IOException {
    for (TrueTypeFont font : fonts) {
      if (font.getName() != null && font.getName().contains("CJKsc")) {
        return font;
      }
    }
    return fonts.getFirst();
  }

  /** The document that the faces were put into is done; the next one needs them anew. */
  void forget() {
    loaded.values().forEach(face -> face.ifPresent(one -> one.embedded = null));
  }

  @Override
  public void close() throws IOException {
    for (Closeable one : open) {
      one.close();
    }
  }

  /** A font, and its form in the PDF that is being written. */
  static final class Face {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float unit;
    private final boolean embeddable;
    private @Nullable PDType0Font embedded;

    Face(TrueTypeFont font, boolean whole) throws IOException {
      this.font = font;
      this.characters = font.getUnicodeCmapLookup();
      this.unit = font.getUnitsPerEm();
      this.embeddable = whole && !(font instanceof OpenTypeFont otf && otf.isPostScript());
    }

    boolean has(int character) {
      return characters.getGlyphId(character) != 0;
    }

    /** In thousandths of the size. */
    float width(int character) throws IOException {
      return font.getAdvanceWidth(characters.getGlyphId(character)) * 1000f / unit;
    }

    /** The font in a PDF; empty where it must be drawn. */
    Optional<PDType0Font> in(PDDocument document) throws IOException {
      if (embeddable && embedded == null) {
        embedded = PDType0Font.load(document, font, true);
      }
      return Optional.ofNullable(embedded);
    }

    /** The outline of a character, in units of which {@link #unit} are the size. */
    GeneralPath outline(int character) throws IOException {
      int glyph = characters.getGlyphId(character);
      if (font instanceof OpenTypeFont otf && otf.isPostScript()) {
        CFFFont cff = otf.getCFF().getFont();
        return cff instanceof CFFCIDFont cid
            ? cid.getType2CharString(cid.getCharset().getCIDForGID(glyph)).getPath()
            : cff.getType2CharString(glyph).getPath();
      }
      var data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    }

    float unit() {
      return unit;
    }
  }
}
