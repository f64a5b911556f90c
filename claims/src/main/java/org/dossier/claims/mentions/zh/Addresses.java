package org.dossier.claims.mentions.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.MentionKind;

/** 河北省 + 张家口市 + 桥西区 + 5号: places that touch, each inside the one before, are one address. */
final class Addresses {
  private static final String DIVISIONS = "省市区县州盟旗镇乡村";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9一二三四五六七八九十]{1,5}(?:号院|号楼|号|弄)(?:[0-9A-Za-z]{1,5}(?:号楼|号|层|楼|室|座|单元|栋|幢)){0,3}");
  private static final List<String> NUMBERED =
      List.of("路", "街", "道", "大街", "胡同", "巷", "村", "弄", "小区");

  private final Gazetteer gazetteer;

  Addresses(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names of a sentence, settled and in order, with such places made one. */
  List<Draft> join(Line line, List<Draft> settled) {
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : settled) {
      Draft last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && isInside(line, last, draft)) {
        joined.removeLast();
        joined.add(Draft.of(last.start(), draft.end(), MentionKind.LOCATION, draft.strength()));
      } else {
        joined.add(draft);
      }
    }
    joined.replaceAll(draft -> numbered(line, draft, settled));
    return joined;
  }

  private boolean isInside(Line line, Draft outer, Draft inner) {
    if (outer.kind() != MentionKind.LOCATION
        || inner.kind() != MentionKind.LOCATION
        || outer.end() != inner.start()) {
      return false;
    }
    String one = line.text.substring(outer.start(), outer.end());
    String next = line.text.substring(inner.start(), inner.end());
    if (gazetteer.knows(one, Lexicon.COUNTRIES) || gazetteer.knows(next, Lexicon.COUNTRIES)) {
      return false;
    }
    boolean divided = one.length() > 2 && DIVISIONS.indexOf(one.charAt(one.length() - 1)) >= 0;
    boolean headed = headed(next);
    return divided || headed;
  }

  private boolean headed(String text) {
    for (int from = 1; from < text.length(); from++) {
      if (gazetteer.isPlaceHead(text.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /** With the number behind a street. */
  private static Draft numbered(Line line, Draft draft, List<Draft> others) {
    if (draft.kind() != MentionKind.LOCATION || line.at(draft.end()) == '\0') {
      return draft;
    }
    String text = line.text.substring(draft.start(), draft.end());
    if (NUMBERED.stream().noneMatch(text::endsWith)) {
      return draft;
    }
    Matcher number = NUMBER.matcher(line.text).region(draft.end(), line.text.length());
    if (!number.lookingAt()) {
      return draft;
    }
    var longer = Draft.of(draft.start(), number.end(), MentionKind.LOCATION, draft.strength());
    boolean free =
        others.stream().noneMatch(other -> other.start() >= draft.end() && other.overlaps(longer));
    return free ? longer : draft;
  }
}
