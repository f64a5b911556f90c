package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.dossier.model.Page;

/** PowerPoint presentations: a slide is a page; those that aren't shown are noted. */
final class PresentationFormat implements Format {
  private static final String FAMILY =
      "application/vnd.openxmlformats-officedocument.presentationml.";
  private static final String OLD = "application/vnd.ms-powerpoint";
  private static final Set<String> TYPES =
      Set.of(
          OLD,
          FAMILY + "presentation",
          FAMILY + "slideshow",
          FAMILY + "template",
          OLD + ".presentation.macroenabled.12",
          OLD + ".slideshow.macroenabled.12");

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Of a slide that the program leaves out when it shows the others. */
  static final String HIDDEN = "a hidden slide";

  private final MarkupFormat markup;

  PresentationFormat(MarkupFormat markup) {
    this.markup = markup;
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    boolean zip = ZipGuard.isZip(source.bytes());
    if (zip && ZipGuard.isBomb(source.bytes())) {
      return new ReadOutcome.Quarantined(source.mediaType(), ZipGuard.REASON);
    }
    var hidden = new TreeSet<Integer>();
    try {
      hidden.addAll(zip ? hiddenInPackage(source.bytes()) : hidden(source.bytes()));
    } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
      hidden.clear(); // What is damaged, the reading itself will tell.
    }
    return markup.read(source, quota, pages -> noted(pages, hidden));
  }

  private static List<Page> noted(List<Page> pages, Set<Integer> hidden) {
    return pages.stream()
        .map(page -> hidden.contains(page.number()) ? page.withNote(HIDDEN) : page)
        .toList();
  }

  private static List<Integer> hidden(byte[] bytes) throws IOException {
    List<Integer> hidden = new ArrayList<>();
    try (var show = new HSLFSlideShow(new ByteArrayInputStream(bytes))) {
      int number = 0;
      for (var slide : show.getSlides()) {
        number++;
        if (slide.isHidden()) {
          hidden.add(number);
        }
      }
    }
    return hidden;
  }

  private static List<Integer> hiddenInPackage(byte[] bytes)
      throws IOException, OpenXML4JException, XMLStreamException {
    List<Integer> hidden = new ArrayList<>();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      var main = file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
      PackagePart show = file.getPart(main.getRelationship(0));
      int number = 0;
      for (String id : slides(show)) {
        number++;
        PackagePart slide = show.getRelatedPart(show.getRelationship(id));
        if (isHidden(slide)) {
          hidden.add(number);
        }
      }
    }
    return hidden;
  }

  /** The relations to the slides, in the order in which they're shown. */
  private static List<String> slides(PackagePart show) throws IOException, XMLStreamException {
    List<String> slides = new ArrayList<>();
    try (InputStream in = show.getInputStream()) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sldId")) {
          slides.add(String.valueOf(xml.getAttributeValue(RELATIONS, "id")));
        }
      }
    }
    return slides;
  }

  private static boolean isHidden(PackagePart slide) throws IOException, XMLStreamException {
    try (InputStream in = slide.getInputStream()) {
      XMLStreamReader xml = reader(in);
      xml.nextTag();
      String show = xml.getAttributeValue(null, "show");
      return show != null && (show.equals("0") || show.equals("false"));
    }
  }

  /** Without entities, whatever the file declares. */
  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }
}
