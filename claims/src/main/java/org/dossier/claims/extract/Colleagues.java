package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dossier.model.Span;

/**
 * "The Bureau's director A, section head B": who stands in a list behind somebody of a body, with
 * an office and no body of his own, is of the same one.
 */
final class Colleagues {
  private static final Pattern LISTED = Pattern.compile("(?:[（(][^（()）]{1,12}[）)])?[、，及和与]");

  private Colleagues() {}

  static List<Draft> carry(List<Draft> drafts, String text) {
    List<Draft> all = new ArrayList<>(drafts);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind().equals("affiliation")) {
        order.add(i);
      }
    }
    order.sort((a, b) -> all.get(a).span().compareTo(all.get(b).span()));
    for (int n = 1; n < order.size(); n++) {
      Draft before = all.get(order.get(n - 1));
      Draft draft = all.get(order.get(n));
      if (draft.lacks("organization") && isListed(before, draft, text)) {
        all.set(order.get(n), draft.completed(before, List.of("organization")));
      }
    }
    return all;
  }

  private static boolean isListed(Draft before, Draft draft, String text) {
    Span one = before.span();
    Span next = draft.span();
    return before.sentence() == draft.sentence()
        && one.end() < next.start()
        && LISTED.matcher(text.substring(one.end(), next.start())).matches();
  }
}
