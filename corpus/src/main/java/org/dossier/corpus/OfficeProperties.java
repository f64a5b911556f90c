package org.dossier.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Author, dates and application of an Office file, and its bytes without a trace of the clock. */
final class OfficeProperties {
  private OfficeProperties() {}

  static byte[] finish(POIXMLDocument document, Manuscript manuscript) throws IOException {
    POIXMLProperties properties = document.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(manuscript.first("title"));
    core.setCreator(manuscript.first("author"));
    String modifier = manuscript.first("modified-by");
    core.setLastModifiedByUser(modifier.isEmpty() ? manuscript.first("author") : modifier);
    core.setCreated(Optional.of(date(manuscript.first("created"))));
    core.setModified(Optional.of(date(manuscript.first("modified"))));
    String revision = manuscript.first("revision");
    core.setRevision(revision.isEmpty() ? "1" : revision);
    String application = manuscript.first("application");
    properties
        .getExtendedProperties()
        .setApplication(application.isEmpty() ? "Microsoft Office Word" : application);
    var out = new ByteArrayOutputStream();
    document.write(out);
    return StoredZip.again(out.toByteArray(), LocalDateTime.of(1980, 1, 1, 0, 0));
  }

  private static Date date(String time) {
    return Date.from(LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
  }
}
