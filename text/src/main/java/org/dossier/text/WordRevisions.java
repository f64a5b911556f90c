package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.dossier.model.Observation;

/**
 * Takes tracked deletions and comments out of the parts of a Word document, before a parser fuses
 * them with the text, and keeps who made them and when.
 */
final class WordRevisions {
  private static final Pattern TEXT_PART =
      Pattern.compile("word/(?:document|footnotes|endnotes|header\\d*|footer\\d*)\\d*\\.xml");

  private static final Pattern MARKS =
      Pattern.compile(":(?:del|ins|moveFrom|moveTo|vanish|commentReference)[ />]");

  /** The numbers that Word gives to each session of editing: ECMA-376, part 1, 17.15.1.72. */
  private static final Pattern SAVE = Pattern.compile(":rsid [^<>]{0,99}val=\"([0-9A-Fa-f]{8})\"");

  private static final String SETTINGS = "word/settings.xml";
  private static final String SETTINGS_LINKS = "word/_rels/settings.xml.rels";

  /** The end of a relationship's type: ECMA-376, part 1, 17.15.1.6. */
  private static final String TEMPLATE = "/attachedTemplate";

  private static final int LONGEST_TEMPLATE = 1_000;
  private static final int MOST_SAVES = 200;
  private static final String COMMENTS = "word/comments.xml";
  private static final int MOST = 10_000;

  private final SortedSet<String> saves = new TreeSet<>();
  private String template = "";
  private final WordChanges changes = new WordChanges();
  private final Map<String, WordChanges.Comment> comments = new TreeMap<>();

  /** What was deleted, then what was commented, in the order of the text. */
  List<String> beside() {
    List<String> beside = new ArrayList<>(changes.deleted());
    comments.forEach((id, comment) -> beside.add(comment.line(changes.commented(id))));
    return beside.size() > MOST ? beside.subList(0, MOST) : beside;
  }

  /** Who inserted what, and what is hidden. */
  List<String> notes() {
    return changes.notes();
  }

  /** What of it may bear on the document's authenticity. */
  List<Observation> observations() {
    return changes.observations();
  }

  /** The numbers of the sessions in which it was edited, by number; empty where it keeps none. */
  String saves() {
    return String.join("; ", saves);
  }

  /** The template from which Word would renew it, as written; empty where none is attached. */
  String template() {
    return template;
  }

  /** A part without what is beside the text. */
  Optional<byte[]> settled(String part, byte[] content) throws IOException {
    if (part.equals(SETTINGS)) {
      Matcher save = SAVE.matcher(new String(content, StandardCharsets.ISO_8859_1));
      while (save.find() && saves.size() < MOST_SAVES) {
        saves.add(save.group(1).toUpperCase(Locale.ROOT));
      }
      return Optional.empty();
    }
    if (part.equals(SETTINGS_LINKS)) {
      template = template(content);
      return Optional.empty();
    }
    boolean isComments = part.equals(COMMENTS);
    if (!isComments && !(TEXT_PART.matcher(part).matches() && isMarked(content))) {
      return Optional.empty();
    }
    try {
      XMLEventReader in = reader(content);
      if (isComments) {
        return Optional.of(withoutComments(in));
      }
      var out = new ByteArrayOutputStream(content.length);
      XMLEventWriter writer =
          XMLOutputFactory.newInstance().createXMLEventWriter(out, StandardCharsets.UTF_8.name());
      while (in.hasNext()) {
        XMLEvent event = in.nextEvent();
        if (changes.keeps(event)) {
          writer.add(event);
        }
      }
      writer.close();
      return Optional.of(out.toByteArray());
    } catch (XMLStreamException e) {
      throw new IOException("a part is damaged", e);
    }
  }

  /** Damaged links attach nothing; the text is read all the same. */
  private static String template(byte[] content) {
    try {
      XMLEventReader in = reader(content);
      while (in.hasNext()) {
        XMLEvent event = in.nextEvent();
        if (event.isStartElement()) {
          var type = event.asStartElement().getAttributeByName(new QName("Type"));
          var target = event.asStartElement().getAttributeByName(new QName("Target"));
          if (type != null && target != null && type.getValue().endsWith(TEMPLATE)) {
            String written = target.getValue().strip();
            return written.substring(0, Math.min(written.length(), LONGEST_TEMPLATE));
          }
        }
      }
    } catch (XMLStreamException e) {
      return "";
    }
    return "";
  }

  private byte[] withoutComments(XMLEventReader in) throws XMLStreamException {
    WordChanges.Comment open = null;
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.isStartElement()) {
        var element = event.asStartElement();
        switch (element.getName().getLocalPart()) {
          case "comment" -> {
            open = WordChanges.Comment.of(element);
            comments.put(WordChanges.key(WordChanges.attribute(element, "id")), open);
          }
          case "p", "br", "tab" -> {
            if (open != null) {
              open.said().append(' ');
            }
          }
          default -> {}
        }
      } else if (event.isCharacters() && open != null) {
        open.said().append(event.asCharacters().getData());
      }
    }
    return ("<w:comments xmlns:w=\"" + WordChanges.NAMESPACE + "\"/>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isMarked(byte[] content) {
    return MARKS.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
  }

  /** Without entities, whatever the file declares. */
  private static XMLEventReader reader(byte[] content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLEventReader(new ByteArrayInputStream(content));
  }
}
