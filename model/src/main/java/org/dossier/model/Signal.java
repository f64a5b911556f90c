package org.dossier.model;

/** An observation about one document: a signal, never a verdict. */
public record Signal(String id, DocumentId document, Observation observation) {
  public static Signal of(DocumentId document, Observation observation) {
    return new Signal(
        ContentId.of(
            "s",
            document,
            observation.kind(),
            String.valueOf(observation.page()),
            String.valueOf(observation.span()),
            observation.boxes().stream().map(Signal::rough).toList(),
            observation.seen()),
        document,
        observation);
  }

  /** In whole points: the last digits of a sum may differ from one processor to another. */
  private static String rough(Box box) {
    return Math.round(box.x()) + "/" + Math.round(box.y());
  }

  public SignalKind kind() {
    return observation.kind();
  }
}
