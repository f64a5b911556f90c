package org.dossier.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Tells a file's type by its content; the name decides only between kinds of text. */
final class MediaTypes {
  /** Application types of which the mark is a few letters. */
  private static final Set<String> BINARY =
      Set.of("x-msdownload", "x-dosexec", "x-compress", "x-archive", "x-font-ttf", "x-dbf");

  /** By how many bytes of a larger file texts are told from others. */
  private static final int LOOKED_AT = 16 << 20;

  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z-]{1,60} {0,8}:");

  /** How far a file says what kind of markup it has. */
  private static final int START = 1 << 16;

  private static final Pattern HOCR = Pattern.compile("class\\s*=\\s*[\"']ocr_page\\b");

  private static final Pattern ALTO =
      Pattern.compile(
          "^(?:\\s|<\\?[^>]*>|<!--(?s:.)*?-->|[\\xEF\\xBB\\xBF])*+<(?:\\w{1,20}:)?alto[\\s>]");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final Detector byContent =
      new CompositeDetector(
          types.getMediaTypeRegistry(),
          List.of(types, new POIFSContainerDetector(), new DefaultZipContainerDetector()));

  Detector detector() {
    return byContent;
  }

  /** True for text, and for formats that are text: scripts, JSON. */
  boolean isText(String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type.equals(MediaType.TEXT_PLAIN)
        || types.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN);
  }

  String detect(Source source) throws IOException {
    byte[] start = source.file().isEmpty() ? source.bytes() : source.head(Marks.LOOKED_AT);
    if (PlainPdf.is(start)) {
      return "application/pdf";
    }
    return PlainMail.is(start) ? "message/rfc822" : detectFully(source);
  }

  /** Asks all detectors. */
  String detectFully(Source source) throws IOException {
    MediaType content;
    try (var in = source.tika()) {
      content = byContent.detect(in, new Metadata()).getBaseType();
    }
    byte[] head = source.head(LOOKED_AT);
    String recognized = recognized(content, head);
    if (recognized != null) {
      return recognized;
    }
    boolean text = content.equals(MediaType.TEXT_PLAIN) || isChanceMatch(content, head);
    if (text && isMail(source.name(), head)) {
      return "message/rfc822";
    }
    return (text ? textKind(source.name()) : content).toString();
  }

  /**
   * A text may happen to start with the letters that mark some binary format: {@code BM}, {@code
   * MZ}. XML, mail and the like are marked-up texts, which their own readers read.
   */
  private boolean isChanceMatch(MediaType content, byte[] bytes) {
    if (content.equals(MediaType.OCTET_STREAM)) {
      return Encoding.plausible(bytes);
    }
    String family = content.getType();
    boolean binary =
        family.equals("image")
            || family.equals("audio")
            || family.equals("video")
            || BINARY.contains(content.getSubtype());
    return binary && !isXml(content) && Encoding.isCleanUtf8(bytes);
  }

  private boolean isXml(MediaType type) {
    return types.getMediaTypeRegistry().isSpecializationOf(type, MediaType.APPLICATION_XML);
  }

  /** The type of what another program recognised; null for anything else. */
  private @Nullable String recognized(MediaType content, byte[] bytes) {
    boolean xml = content.equals(MediaType.APPLICATION_XML) || isXml(content);
    if (!xml && !content.equals(MediaType.TEXT_HTML)) {
      return null;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
    if (HOCR.matcher(start).find()) {
      return HocrFormat.TYPE;
    }
    return xml && ALTO.matcher(start).find() ? AltoFormat.TYPE : null;
  }

  /** Some programs save mail as it was sent under the ending of Outlook's own format. */
  private static boolean isMail(String name, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.US_ASCII);
    return name.toLowerCase(Locale.ROOT).endsWith(".msg") && HEADER.matcher(start).lookingAt();
  }

  private MediaType textKind(String name) throws IOException {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType named = types.detect(null, metadata).getBaseType();
    return isText(named.toString()) ? named : MediaType.TEXT_PLAIN;
  }
}
