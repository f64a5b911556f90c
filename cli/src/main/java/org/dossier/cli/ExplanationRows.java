package org.dossier.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.claims.extract.Explanation;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.language.Token;
import org.dossier.model.Claim;
import org.dossier.model.Mention;
import org.dossier.model.Span;
import org.dossier.store.Located;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as flat rows, in groups. Offsets are in code points of the page; indices count the
 * tokens of the sentence from 0, half-open.
 */
final class ExplanationRows {
  private final Located<Claim> claim;
  private final Explanation explanation;
  private final MarkedSentence sentence;
  private final String page;

  ExplanationRows(Located<Claim> claim, Explanation explanation) {
    this.claim = claim;
    this.explanation = explanation;
    this.sentence = explanation.reading().sentence();
    this.page = sentence.page().page().text();
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(claim());
    rows.addAll(tokens());
    rows.addAll(mentions());
    rows.addAll(phrases());
    rows.addAll(predicates());
    rows.add(rule("rule", explanation.found()));
    rows.addAll(roles());
    rows.addAll(reasons());
    rows.addAll(others());
    return rows;
  }

  Map<String, Object> claim() {
    Claim c = explanation.claim();
    Map<String, Object> row = row("claim");
    row.put("id", c.id());
    row.put("kind", c.kind());
    row.put("status", Words.of(c.status()));
    row.put("modality", Words.of(c.modality()));
    row.put("document", c.document().sha256());
    row.put("path", claim.path());
    row.put("page", c.page());
    place(row, c.span());
    row.put("quote", c.quote());
    row.put("sentence", sentence.toString());
    return row;
  }

  List<Map<String, Object>> tokens() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      Map<String, Object> row = row("token");
      row.put("index", i);
      row.put("text", token.text());
      row.put("lemma", token.lemma());
      row.put("class", token.pos().name());
      row.put("tag", token.tag());
      Mention mention = sentence.mention(i);
      row.put("mention", mention == null ? "" : Words.of(mention.kind()));
      place(row, token.span());
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> mentions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      Mention mention = sentence.mention(i);
      if (mention != null) {
        Map<String, Object> row = row("mention");
        row.put("from", i);
        row.put("to", sentence.mentionEnd(i));
        row.put("kind", Words.of(mention.kind()));
        row.put("text", mention.text());
        row.put("value", mention.value() == null ? "" : ValueWords.of(mention.value()));
        rows.add(row);
      }
    }
    return rows;
  }

  List<Map<String, Object>> phrases() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Phrase phrase : explanation.reading().phrases()) {
      Map<String, Object> row = row("phrase");
      row.put("from", phrase.start());
      row.put("to", phrase.end());
      row.put("head", sentence.token(phrase.head()).text());
      row.put("text", sentence.text(phrase.start(), phrase.end()));
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> predicates() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Predicate predicate : explanation.reading().predicates()) {
      if (!predicate.verb()
          && predicate.arguments().isEmpty()
          && !predicate.equals(explanation.found().predicate())) {
        continue; // a noun of which nothing is said
      }
      Map<String, Object> row = row("predicate");
      row.put("index", predicate.head());
      row.put("lemma", predicate.lemma());
      row.put("class", predicate.verb() ? "verb" : "noun");
      row.put("flags", flags(predicate));
      List<String> arguments = new ArrayList<>();
      for (Argument argument : predicate.arguments()) {
        Phrase phrase = argument.phrase();
        arguments.add(argument.slot() + ": " + sentence.text(phrase.start(), phrase.end()));
      }
      row.put("arguments", arguments);
      rows.add(row);
    }
    return rows;
  }

  private static List<String> flags(Predicate predicate) {
    List<String> flags = new ArrayList<>();
    flags.add(
        switch (predicate.tense()) {
          case PAST -> "past";
          case PRESENT -> "present";
          case FUTURE -> "future";
          case NONE -> "no tense";
        });
    flags.add(Words.of(predicate.modality()));
    if (predicate.planned()) {
      flags.add("planned");
    }
    if (predicate.agreed()) {
      flags.add("agreed");
    }
    return flags;
  }

  Map<String, Object> rule() {
    return rule("rule", explanation.found());
  }

  private Map<String, Object> rule(String part, Found found) {
    Map<String, Object> row = row(part);
    row.put("name", found.rule().language() + "/" + found.rule().name());
    row.put("kind", found.rule().kind());
    row.put("about", found.rule().about());
    row.put("line", found.line());
    row.put("says", found.rule().source().line(found.line()));
    row.put("from", found.from());
    row.put("to", found.to());
    row.put("text", sentence.text(found.from(), found.to()));
    return row;
  }

  List<Map<String, Object>> roles() {
    List<Map<String, Object>> rows = new ArrayList<>();
    explanation
        .roles()
        .forEach((role, fillers) -> fillers.forEach(filled -> rows.add(role(role, filled))));
    return rows;
  }

  private Map<String, Object> role(String role, Filled filled) {
    Map<String, Object> row = row("role");
    row.put("role", role);
    row.put("from", filled.from());
    row.put("to", filled.to());
    row.put("text", sentence.text(filled.from(), filled.to()));
    @Nullable Mention mention = filled.mention();
    row.put("rests", mention == null ? "" : Words.of(mention.kind()));
    row.put(
        "value", mention == null || mention.value() == null ? "" : ValueWords.of(mention.value()));
    boolean elsewhere =
        mention != null && !mention.span().overlaps(sentence.span(filled.from(), filled.to()));
    row.put(
        "antecedent",
        mention != null && elsewhere ? mention.text() + ", page " + mention.page() : "");
    return row;
  }

  List<Map<String, Object>> reasons() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Explanation.Reason reason : explanation.reasons()) {
      Map<String, Object> row = row("reason");
      row.put("property", reason.property());
      row.put("value", reason.value());
      row.put("why", reason.why());
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> others() {
    return explanation.others().stream().map(other -> rule("other", other)).toList();
  }

  private void place(Map<String, Object> row, Span span) {
    row.put("start", page.codePointCount(0, span.start()));
    row.put("end", page.codePointCount(0, span.end()));
  }

  private static Map<String, Object> row(String part) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", part);
    return row;
  }
}
