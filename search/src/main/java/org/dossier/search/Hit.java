package org.dossier.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;

/**
 * One passage that answers a query.
 *
 * @param span of the passage in its page
 * @param snippet verbatim text of the passage
 * @param matched the words of the text that matched, in order, each once
 */
public record Hit(
    DocumentId document,
    String path,
    int page,
    Span span,
    double score,
    String snippet,
    List<String> matched) {
  /**
   * In the words of the contract, in their order.
   *
   * @param rank from 1
   */
  public SequencedMap<String, Object> row(int rank) {
    var row = new LinkedHashMap<String, Object>();
    row.put("rank", rank);
    row.put("document", document.sha256());
    row.put("path", path);
    row.put("page", page);
    row.put("start", span.start());
    row.put("end", span.end());
    row.put("score", score);
    row.put("snippet", snippet);
    row.put("matched", matched);
    return row;
  }
}
