package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.evidence.authenticity.SideBySide.Paper;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;

/** Earlier states of a file, which were taken out of it, beside the last one. */
final class EarlierStates {
  private static final Pattern STATE = Pattern.compile("(.+)!/revision-(\\d+)\\.pdf");
  private static final int LONGEST = 60;

  private EarlierStates() {}

  static void observe(Index index, Papers papers) {
    Map<String, List<Paper>> states = new TreeMap<>();
    Map<Paper, String> numbers = new HashMap<>();
    for (Paper paper : index.all()) {
      Matcher state = STATE.matcher(paper.path());
      if (state.matches()) {
        states.computeIfAbsent(state.group(1), _ -> new ArrayList<>()).add(paper);
        numbers.put(paper, state.group(2));
      }
    }
    for (Paper last : index.all()) {
      for (Paper state : states.getOrDefault(last.path(), List.of())) {
        compare(last, numbers.getOrDefault(state, ""), pages(papers, state), papers);
      }
    }
  }

  private static void compare(Paper last, String number, List<String> before, Papers papers) {
    List<String> after = pages(papers, last);
    int differing = 0;
    int first = 0;
    String what = "";
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String one = i < before.size() ? before.get(i) : "";
      String two = i < after.size() ? after.get(i) : "";
      if (!one.equals(two)) {
        differing++;
        if (differing == 1) {
          first = i + 1;
          what = difference(one, two);
        }
      }
    }
    String seen =
        differing == 0
            ? String.format(
                Locale.ROOT,
                "earlier state %s of the file is inside it; the text of its pages is the same",
                number)
            : String.format(
                Locale.ROOT,
                "earlier state %s of the file is inside it; %d of its pages %s otherwise, page %d: %s",
                number,
                differing,
                differing == 1 ? "reads" : "read",
                first,
                what);
    papers.add(
        Signal.of(
            last.id(),
            differing == 0 || first > after.size()
                ? Observation.ofWhole(SignalKind.REVISIONS, seen)
                : new Observation(SignalKind.REVISIONS, first, List.of(), null, seen)));
  }

  private static List<String> pages(Papers papers, Paper paper) {
    List<String> texts = new ArrayList<>();
    papers.texts(paper.id(), texts::add);
    return texts;
  }

  /** What stands between the beginning and the end that both have, by words. */
  private static String difference(String before, String after) {
    String[] one = before.split("\\s+");
    String[] two = after.split("\\s+");
    int start = 0;
    while (start < one.length && start < two.length && one[start].equals(two[start])) {
      start++;
    }
    int end = 0;
    while (end < one.length - start
        && end < two.length - start
        && one[one.length - 1 - end].equals(two[two.length - 1 - end])) {
      end++;
    }
    String old = cut(String.join(" ", List.of(one).subList(start, one.length - end)));
    String now = cut(String.join(" ", List.of(two).subList(start, two.length - end)));
    if (old.isEmpty() && now.isEmpty()) {
      return "only its blanks and lines differ";
    }
    return old.isEmpty()
        ? "“" + now + "” was added"
        : now.isEmpty() ? "“" + old + "” is gone" : "“" + old + "” became “" + now + "”";
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
