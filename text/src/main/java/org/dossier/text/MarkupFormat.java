package org.dossier.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.util.LocaleUtil;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.dbf.DBFParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.iwork.IWorkPackageParser;
import org.apache.tika.parser.microsoft.EMFParser;
import org.apache.tika.parser.microsoft.JackcessParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.WMFParser;
import org.apache.tika.parser.microsoft.chm.ChmParser;
import org.apache.tika.parser.microsoft.onenote.OneNoteParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.wordperfect.QuattroProParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.parser.xml.FictionBookParser;
import org.dossier.model.Page;
import org.xml.sax.SAXException;

/** Office, RTF and other marked-up documents, by Tika's parsers. */
final class MarkupFormat implements Format {
  private final Map<MediaType, Parser> parsers = new HashMap<>();
  private final Detector detector;

  MarkupFormat(Detector detector) {
    this.detector = detector;
    parsers.put(MediaType.application("x-tika-ooxml"), new OOXMLParser());
    for (Parser parser :
        List.of(
            new OOXMLParser(),
            new OfficeParser(),
            new OldExcelParser(),
            new RTFParser(),
            new FlatOpenDocumentParser(),
            new EpubParser(),
            new WordMLParser(),
            new SpreadsheetMLParser(),
            new Word2006MLParser(),
            new TNEFParser(),
            new EMFParser(),
            new WMFParser(),
            new ChmParser(),
            new OneNoteParser(),
            new JackcessParser(),
            new WordPerfectParser(),
            new QuattroProParser(),
            new FictionBookParser(),
            new DBFParser(),
            new IWorkPackageParser(),
            new DcXMLParser())) {
      for (MediaType type : parser.getSupportedTypes(new ParseContext())) {
        parsers.putIfAbsent(type, parser);
        parsers.putIfAbsent(type.getBaseType(), parser);
      }
    }
  }

  @Override
  public boolean reads(String mediaType) {
    return parsers.containsKey(MediaType.parse(mediaType));
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    return read(source, quota, MarkupText.Sieve.NONE, UnaryOperator.identity());
  }

  /** The same for a file of which some was read already, as {@code joined} knows. */
  ReadOutcome read(Source source, Quota quota, UnaryOperator<List<Page>> joined)
      throws IOException {
    return read(source, quota, MarkupText.Sieve.NONE, joined);
  }

  /**
   * The same for a file of which some was read already.
   *
   * @param sieve keeps back what isn't the document's own text
   * @param joined makes the document's pages of those that are read here
   */
  ReadOutcome read(
      Source source, Quota quota, MarkupText.Sieve sieve, UnaryOperator<List<Page>> joined)
      throws IOException {
    Parser parser = parsers.get(MediaType.parse(source.mediaType()));
    if (parser == null) {
      throw new IllegalArgumentException("not read by this format: " + source.mediaType());
    }
    if (ZipGuard.isZip(source.bytes()) && ZipGuard.isBomb(source.bytes())) {
      return new ReadOutcome.Quarantined(source.mediaType(), ZipGuard.REASON);
    }
    boolean mail = MailProperties.isOutlook(source.mediaType());
    var metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, source.mediaType());
    var text = new MarkupText(quota, sieve);
    var files = new EmbeddedFiles(quota, mail);
    // Cells are written as in an American Office and dates as in UTC, wherever the machine stands.
    LocaleUtil.setUserLocale(Locale.US);
    LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    try (var in = TikaInputStream.get(source.bytes())) {
      parser.parse(in, text, metadata, context(files, ZipGuard.isZip(source.bytes())));
    } catch (EncryptedDocumentException e) {
      return new ReadOutcome.Quarantined(source.mediaType(), "locked with a password");
    } catch (TikaException | SAXException | RuntimeException e) {
      if (!isEnough(e)) {
        return damaged(source, quota, text, metadata, files, joined, e);
      }
      quota.miss("what lies beyond the limits of length or time was not read");
    }
    return MarkupProperties.outcome(
        source, quota, joined.apply(text.finish().pages()), metadata, files);
  }

  private static boolean isEnough(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkupText.Enough) {
        return true;
      }
    }
    return false;
  }

  /** What was read before the damage stands; broken XML is still a text. */
  private static ReadOutcome damaged(
      Source source,
      Quota quota,
      MarkupText text,
      Metadata metadata,
      EmbeddedFiles files,
      UnaryOperator<List<Page>> joined,
      Exception e) {
    if (Reasons.isBomb(e)) {
      return new ReadOutcome.Quarantined(source.mediaType(), ZipGuard.REASON);
    }
    if (Reasons.isLock(e)) {
      return new ReadOutcome.Quarantined(source.mediaType(), "locked with a password");
    }
    if (source.mediaType().endsWith("xml")) {
      return PlainTextFormat.asItStands(source, quota);
    }
    List<Page> read = joined.apply(text.finish().pages());
    if (read.stream().allMatch(page -> page.text().isBlank())) {
      return new ReadOutcome.Failed(source.mediaType(), Reasons.of(source.mediaType(), e));
    }
    quota.miss("it is damaged, and what follows the damage was not read: " + Reasons.detail(e));
    return MarkupProperties.outcome(source, quota, read, metadata, files);
  }

  /**
   * @param isPackage an Office file of 2007 or later: in these Tika writes each missing row as
   *     often as rows came before it
   */
  private ParseContext context(EmbeddedFiles files, boolean isPackage) {
    var office = new OfficeParserConfig();
    office.setExtractMacros(false);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeMissingRows(!isPackage);
    office.setWriteSelectHeadersInBody(false);
    var context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, files);
    context.set(Detector.class, detector);
    context.set(Locale.class, Locale.US);
    return context;
  }
}
