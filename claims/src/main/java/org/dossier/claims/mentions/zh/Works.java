package org.dossier.claims.mentions.zh;

import java.util.List;
import org.dossier.model.MentionKind;

/** Titles in 《》: what stands in one is no name; a newspaper is an organization. */
final class Works {
  private static final String PAPERS = "报";

  private Works() {}

  static void clear(Line line, List<Draft> drafts) {
    int open = line.text.indexOf('《');
    while (open >= 0) {
      int from = open;
      int close = line.text.indexOf('》', open);
      int to = close < 0 ? line.text.length() : close;
      drafts.removeIf(
          draft ->
              draft.start() > from && draft.end() <= to && draft.kind() != MentionKind.IDENTIFIER);
      if (close > open + 2 && PAPERS.indexOf(line.at(close - 1)) >= 0 && close - open < 12) {
        drafts.add(Draft.of(open + 1, close, MentionKind.ORGANIZATION, Draft.SURE));
      }
      open = close < 0 ? -1 : line.text.indexOf('《', close);
    }
  }
}
