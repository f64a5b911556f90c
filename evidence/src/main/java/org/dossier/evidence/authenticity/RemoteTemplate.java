package org.dossier.evidence.authenticity;

import java.util.List;
import java.util.regex.Pattern;
import org.dossier.model.Document;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/** A template that Word would fetch from another machine when it opens the file. */
final class RemoteTemplate {
  /** Metadata: the attached template, as written in the file. */
  static final String ATTACHED = "word:attachedTemplate";

  /** By an address, or by the name of a machine: {@code \\\\host\share}, {@code file://host/}. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?i)(?:https?|ftps?|davs?)://.+"
              + "|(?:file:/*+)?+\\\\\\\\[^\\\\/].*"
              + "|//[^/].*"
              + "|file:/{4,}+[^/].*"
              + "|file://(?!localhost[/\\\\]|[a-z]:|[/\\\\]).+");

  private RemoteTemplate() {}

  static void observe(Document document, List<Observation> seen) {
    String attached = document.metadata().getOrDefault(ATTACHED, "");
    if (REMOTE.matcher(attached).matches()) {
      seen.add(
          Observation.ofWhole(
              SignalKind.TEMPLATE,
              "Word would fetch its template from another machine, "
                  + attached
                  + "; Dossier never fetches it"));
    }
  }
}
