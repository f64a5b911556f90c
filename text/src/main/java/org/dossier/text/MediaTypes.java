package org.dossier.text;

import java.io.IOException;
import java.util.List;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells a file's type by its content; the name decides only between kinds of text. */
final class MediaTypes {
  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final Detector byContent =
      new CompositeDetector(
          types.getMediaTypeRegistry(),
          List.of(types, new POIFSContainerDetector(), new DefaultZipContainerDetector()));

  String detect(String name, byte[] bytes) throws IOException {
    MediaType content;
    try (var in = TikaInputStream.get(bytes)) {
      content = byContent.detect(in, new Metadata()).getBaseType();
    }
    if (content.equals(MediaType.TEXT_PLAIN)
        || content.equals(MediaType.OCTET_STREAM) && PlainTextFormat.looksLikeText(bytes)) {
      return textKind(name).toString();
    }
    return content.toString();
  }

  private MediaType textKind(String name) throws IOException {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType named = types.detect(null, metadata).getBaseType();
    boolean text = types.getMediaTypeRegistry().isSpecializationOf(named, MediaType.TEXT_PLAIN);
    return text ? named : MediaType.TEXT_PLAIN;
  }
}
