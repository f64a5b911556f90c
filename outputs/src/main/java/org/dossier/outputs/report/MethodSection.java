package org.dossier.outputs.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.intake.CustodyCheck;
import org.dossier.model.ContentId;
import org.dossier.model.Document;

/** How the report was made, so that it can be made again and checked. */
final class MethodSection implements Section {
  /** The Admiralty scale. */
  static final Map<String, String> GRADES =
      Map.ofEntries(
          Map.entry("A", "completely reliable"),
          Map.entry("B", "usually reliable"),
          Map.entry("C", "fairly reliable"),
          Map.entry("D", "not usually reliable"),
          Map.entry("E", "unreliable"),
          Map.entry("F", "reliability not judged"),
          Map.entry("1", "confirmed by other independent sources"),
          Map.entry("2", "probably true"),
          Map.entry("3", "possibly true"),
          Map.entry("4", "doubtful"),
          Map.entry("5", "improbable"),
          Map.entry("6", "truth can’t be judged"));

  private final Contents contents;
  private final ReportRequest request;
  private final ReportLimits limits;
  private final CustodyCheck custody;

  MethodSection(
      Contents contents, ReportRequest request, ReportLimits limits, CustodyCheck custody) {
    this.contents = contents;
    this.request = request;
    this.limits = limits;
    this.custody = custody;
  }

  @Override
  public void write(Html html) {
    html.open("section", "id", "method");
    html.element("h2", "How this was made");
    html.element(
        "p",
        "Files were copied unaltered and named by their SHA-256; pages were read with the place of every word; rules, each with its own tested examples, drew claims from the text; claims that say the same became findings; findings were weighed by the roots of their sources. No language model took part, nothing was fetched, nothing in a file was executed. The same files, sources.yaml and version give this same report, byte for byte.");
    html.open("dl", "class", "facts");
    fact(html, "Program", request.tool());
    for (String settings : contents.settings()) {
      fact(html, "Read with", settings);
    }
    html.open("div").element("dt", "All originals").open("dd");
    html.element("code", digest()).empty("br");
    html.element(
            "span",
            "SHA-256 over the list below, one “hash, two blanks, path, line feed” a file",
            "class",
            "remark")
        .end()
        .end();
    if (request.sealed() && custody instanceof CustodyCheck.Intact(long _, String head)) {
      html.open("div").element("dt", "Custody log").open("dd");
      html.element("code", head).empty("br");
      html.element(
              "span",
              "hash of its last line when this was written: a shortened or altered log no longer has it",
              "class",
              "remark")
          .end()
          .end();
    }
    html.open("div").element("dt", "Check it").open("dd");
    html.element("code", "dossier verify CASE");
    html.text(" re-hashes every original, walks the custody log and looks every quote up again.");
    html.end().end();
    html.end();
    grades(html);
    originals(html);
    html.end();
  }

  private static void fact(Html html, String name, String value) {
    html.open("div").element("dt", name).open("dd").element("code", value).end().end();
  }

  private static void grades(Html html) {
    html.element("h3", "Grades");
    html.element(
        "p",
        "The Admiralty grade has two parts that are judged apart: a letter for the source, written by the investigator, and a digit for the content, from what stands beside or against it.");
    html.open("ul", "class", "grades");
    for (String grade : List.of("A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6")) {
      html.open("li").element("b", grade).text(" " + GRADES.getOrDefault(grade, "")).end();
    }
    html.end();
  }

  private void originals(Html html) {
    html.element("h3", "Originals", "id", "originals");
    html.open("details", "class", "originals");
    html.element(
        "summary",
        String.format(Locale.ROOT, "%,d files with their SHA-256", contents.documents().size()));
    html.open("ul", "class", "hashes");
    List<Document> documents = contents.documents();
    for (Document document : documents.subList(0, Math.min(limits.rows(), documents.size()))) {
      html.open("li").element("code", document.id().sha256()).text(" ");
      Quotes.path(html, document.path());
      html.end();
    }
    html.end();
    Quotes.leftOut(
        html, documents.size() - limits.rows(), "files", "dossier documents CASE --format jsonl");
    html.end();
  }

  private String digest() {
    MessageDigest digest = ContentId.sha256();
    for (Document document : contents.documents()) {
      digest.update(
          (document.id().sha256() + "  " + document.path() + "\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
