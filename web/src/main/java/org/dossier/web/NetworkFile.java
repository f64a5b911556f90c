package org.dossier.web;

import java.util.Map;
import java.util.TreeMap;
import org.dossier.store.Network;
import org.dossier.store.Words;

/** The network in forms that other programs read. */
final class NetworkFile {
  private NetworkFile() {}

  /** A cell of a CSV table (RFC 4180); what a spreadsheet would take for a formula is text. */
  static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** GraphML 1.0. A link goes from who acts; one without a direction, or with both, says so. */
  static String graphml(Network network) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    Map<String, String> keys = new TreeMap<>();
    keys.put("name", "node\" attr.type=\"string");
    keys.put("kind", "node\" attr.type=\"string");
    keys.put("degree", "node\" attr.type=\"int");
    keys.put("kinds", "edge\" attr.type=\"string");
    keys.put("findings", "edge\" attr.type=\"int");
    keys.put("roots", "edge\" attr.type=\"int");
    keys.put("contradicted", "edge\" attr.type=\"boolean");
    keys.forEach(
        (name, type) ->
            xml.append("  <key id=\"" + name + "\" attr.name=\"" + name + "\" for=\"" + type)
                .append("\"/>\n"));
    xml.append("  <graph id=\"network\" edgedefault=\"directed\">\n");
    for (Network.Node node : network.nodes()) {
      xml.append("    <node id=\"" + escaped(node.entity()) + "\">");
      value(xml, "name", node.name());
      value(xml, "kind", Words.of(node.kind()));
      value(xml, "degree", Integer.toString(node.degree()));
      xml.append("</node>\n");
    }
    for (Network.Link link : network.links()) {
      boolean turned = link.back() > 0 && link.forth() == 0;
      boolean directed = (link.back() > 0) != (link.forth() > 0);
      xml.append("    <edge source=\"" + escaped(turned ? link.b() : link.a()))
          .append("\" target=\"" + escaped(turned ? link.a() : link.b()))
          .append("\" directed=\"" + directed + "\">");
      value(xml, "kinds", String.join(" ", link.kinds()));
      value(xml, "findings", Integer.toString(link.findings()));
      value(xml, "roots", Integer.toString(link.roots().size()));
      value(xml, "contradicted", Boolean.toString(link.contradicted()));
      xml.append("</edge>\n");
    }
    return xml.append("  </graph>\n</graphml>\n").toString();
  }

  private static void value(StringBuilder xml, String key, String value) {
    xml.append("<data key=\"" + key + "\">").append(escaped(value)).append("</data>");
  }

  /** Characters that XML 1.0 can't hold are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
