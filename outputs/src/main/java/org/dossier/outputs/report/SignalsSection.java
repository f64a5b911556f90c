package org.dossier.outputs.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.Located;
import org.dossier.store.Words;

/** What may bear on authenticity, by kind, each kind with what else it may come from. */
final class SignalsSection implements Section {
  private final Contents contents;

  SignalsSection(Contents contents) {
    this.contents = contents;
  }

  boolean isEmpty() {
    return contents.oddities().signals().isEmpty();
  }

  @Override
  public void write(Html html) {
    if (isEmpty()) {
      return;
    }
    html.open("section", "id", "signals");
    html.element("h2", "Signals of authenticity");
    html.element(
        "p",
        "What was seen in the files that may speak for or against their being what they say they are. None of it is a verdict: each kind has innocent explanations, and a forger who is careful leaves none of these traces.",
        "class",
        "lead");
    Map<SignalKind, List<Located<Signal>>> byKind =
        contents.oddities().signals().stream()
            .collect(
                Collectors.groupingBy(
                    located -> located.record().kind(), TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, signals) -> kind(html, kind, signals));
    Quotes.leftOut(
        html,
        contents.oddities().signalsLeftOut(),
        "signals",
        "dossier signals CASE --format jsonl");
    html.end();
  }

  private void kind(Html html, SignalKind kind, List<Located<Signal>> signals) {
    int alike = contents.oddities().alike().getOrDefault(Words.of(kind), 0);
    int documents = contents.tally().documents() - contents.tally().duplicates();
    html.element("h3", name(kind));
    html.open("p", "class", "caution");
    html.text(
        String.format(
            Locale.ROOT,
            "In %,d of %,d documents here. It may also come from this: %s.",
            alike,
            documents,
            String.join("; ", kind.innocent())));
    html.end();
    html.open("table", "class", "list").open("thead").open("tr");
    for (String head : List.of("File", "Page", "Seen")) {
      html.element("th", head, "scope", "col");
    }
    html.end().end().open("tbody");
    for (Located<Signal> signal : signals) {
      Integer page = signal.record().observation().page();
      html.open("tr").open("td", "data-label", "File");
      Quotes.path(html, signal.path());
      html.end();
      html.element("td", page == null ? "all" : page.toString(), "data-label", "Page");
      html.element(
          "td",
          Html.unturned(signal.record().observation().seen()),
          "data-label",
          "Seen",
          "dir",
          "auto");
      html.end();
    }
    html.end().end();
  }

  static String name(SignalKind kind) {
    return Kinds.capital(Words.of(kind).replace('-', ' '));
  }
}
