package org.dossier.search;

import java.util.List;
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
    List<String> matched) {}
