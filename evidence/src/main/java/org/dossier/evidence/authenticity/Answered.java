package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Document;
import org.dossier.model.Gap;

/** Letters that are answered here and aren't here. */
final class Answered {
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");

  private final Set<String> held = new HashSet<>();
  private final Map<String, List<Gap.Place>> answers = new TreeMap<>();

  void add(Document document) {
    held.addAll(ids(document, "Message-ID"));
    for (String id : ids(document, "In-Reply-To")) {
      if (!held.contains(id)) {
        answers
            .computeIfAbsent(id, _ -> new ArrayList<>())
            .add(
                new Gap.Place(
                    document.id(),
                    document.path(),
                    0,
                    document.metadata().getOrDefault("Subject", "")));
      }
    }
  }

  void gaps(Papers papers) {
    answers.forEach(
        (id, each) -> {
          if (!held.contains(id)) {
            papers.add(Gap.of("letter", id, "it is answered here, and is not here", each));
          }
        });
  }

  private static List<String> ids(Document document, String head) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(document.metadata().getOrDefault(head, ""));
    while (id.find()) {
      ids.add(id.group());
    }
    return ids;
  }
}
