package org.dossier.text;

import java.io.IOException;
import java.util.List;

/** Finds the format of a file and has it read; nothing that a file does gets past here. */
final class StandardReader implements DocumentReader {
  private final ReadSettings settings;
  private final MediaTypes mediaTypes = new MediaTypes();
  private final List<Format> formats;

  StandardReader(ReadSettings settings) {
    this.settings = settings;
    PageRecognizer recognizer = PageRecognizer.of(settings);
    var mail = new MailFormat();
    var markup = new MarkupFormat(mediaTypes.detector());
    this.formats =
        List.of(
            new PdfFormat(recognizer),
            new HocrFormat(),
            new AltoFormat(),
            new HtmlFormat(),
            mail,
            new MailboxFormat(mail),
            new SignedFormat(),
            new OpenDocumentFormat(),
            new WorkbookFormat(markup),
            new WordFormat(markup),
            new OldWordFormat(markup),
            new OldWorkbookFormat(markup),
            new RichTextFormat(markup),
            new PresentationFormat(markup),
            markup,
            new PlainTextFormat(mediaTypes),
            new ImageFormat(recognizer));
  }

  @Override
  public ReadOutcome read(Source source, Pulse pulse) {
    if (source.size() == 0) {
      return new ReadOutcome.Failed(null, "the file is empty: it holds not one byte");
    }
    String mediaType = null;
    try {
      source.load(false);
      mediaType = mediaTypes.detect(source);
      return readAs(source.withMediaType(mediaType), new Quota(settings, pulse));
    } catch (IOException | RuntimeException e) {
      return new ReadOutcome.Failed(mediaType, Reasons.of(mediaType, e));
    } catch (StackOverflowError e) {
      return new ReadOutcome.Failed(mediaType, "its parts are nested too deeply to be read");
    } catch (OutOfMemoryError e) {
      return new ReadOutcome.Failed(mediaType, "it needs more memory than there is");
    }
  }

  private ReadOutcome readAs(Source source, Quota quota) throws IOException {
    String mediaType = source.mediaType();
    for (Format format : formats) {
      if (format.reads(mediaType)) {
        if (format.needsWhole()) {
          if (source.size() > Source.MOST) {
            return new ReadOutcome.Quarantined(mediaType, Reasons.tooLarge(mediaType, Source.MOST));
          }
          source.load(true);
        }
        return format.read(source, quota);
      }
    }
    return new ReadOutcome.Failed(mediaType, Reasons.unread(mediaType));
  }
}
