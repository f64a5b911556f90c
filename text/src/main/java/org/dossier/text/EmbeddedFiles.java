package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/**
 * Takes out the files that a parser meets inside a document. Pictures that illustrate a text stay
 * where they are and are counted.
 */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {
  private final Quota quota;
  private final boolean withPictures;
  private final List<Embedded> files = new ArrayList<>();
  private int pictures;
  private int refused;
  private int unread;

  EmbeddedFiles(Quota quota, boolean withPictures) {
    this.quota = quota;
    this.withPictures = withPictures;
  }

  List<Embedded> files() {
    return files;
  }

  int pictures() {
    return pictures;
  }

  /** How many were left inside because there are too many or they are too large. */
  int refused() {
    return refused;
  }

  /** How many are of a kind that has no bytes of its own and isn't known here. */
  int unread() {
    return unread;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return true;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
      throws IOException {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (!withPictures && isPicture(type, String.valueOf(name))) {
      pictures++;
      return;
    }
    byte[] bytes = bytes(stream);
    if (bytes.length == 0) {
      unread += stream instanceof TikaInputStream tika && tika.getOpenContainer() != null ? 1 : 0;
      return;
    }
    if (quota.admitsEmbedded(bytes.length)) {
      String number = "embedded " + (files.size() + 1);
      files.add(new Embedded(name == null || name.isBlank() ? number : name, bytes));
    } else {
      refused++;
    }
  }

  private static boolean isPicture(String type, String name) {
    return type.startsWith("image/")
        || name.matches("(?i).*\\.(?:png|jpe?g|gif|bmp|emf|wmf|pict|tiff?|svg)");
  }

  /** An object inside an old Office file is a folder there: as a file it has to be put together. */
  private byte[] bytes(InputStream stream) throws IOException {
    if (stream instanceof TikaInputStream tika
        && tika.getOpenContainer() instanceof DirectoryEntry folder) {
      try (var file = new POIFSFileSystem();
          var out = new ByteArrayOutputStream()) {
        EntryUtils.copyNodes(folder, file.getRoot());
        file.writeFilesystem(out);
        return out.toByteArray();
      }
    }
    return stream.readNBytes(
        (int) Math.min(Integer.MAX_VALUE - 8, quota.settings().embeddedBytes() + 1));
  }
}
