package org.dossier.claims.mentions.zh;

import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.NameFinder;
import org.dossier.language.Sentence;

/** Chinese names by the segmenter's classes, gazetteers, heads, titles and spelling. */
public final class ChineseNames implements NameFinder {
  private final PersonRules persons;
  private final PlaceRules places;
  private final OrganizationRules organizations;
  private final FirmRules firms;
  private final ListRules lists;
  private final Addresses addresses;

  private ChineseNames(Gazetteer gazetteer) {
    persons = new PersonRules(gazetteer);
    places = new PlaceRules(gazetteer);
    organizations = new OrganizationRules(gazetteer);
    firms = new FirmRules(gazetteer);
    lists = new ListRules(gazetteer);
    addresses = new Addresses(gazetteer);
  }

  /** With what Dossier ships. Costly: make one and share it. */
  public static ChineseNames standard() {
    return new ChineseNames(Gazetteer.load());
  }

  @Override
  public String language() {
    return "zh";
  }

  @Override
  public List<List<FoundName>> find(List<AnalyzedPage> pages) {
    List<Line> lines = new ArrayList<>();
    List<List<Draft>> proposed = new ArrayList<>();
    List<List<Draft>> first = new ArrayList<>();
    for (AnalyzedPage page : pages) {
      for (Sentence sentence : page.sentences()) {
        var line = new Line(page.page().text(), sentence);
        lines.add(line);
        List<Draft> drafts = propose(line);
        proposed.add(drafts);
        first.add(Resolution.resolve(drafts));
      }
    }
    DocumentNames learned = DocumentNames.learn(lines, first);
    List<List<FoundName>> found = new ArrayList<>();
    int at = 0;
    for (AnalyzedPage page : pages) {
      List<FoundName> onPage = new ArrayList<>();
      for (int i = 0; i < page.sentences().size(); i++, at++) {
        Line line = lines.get(at);
        List<Draft> settled = Resolution.resolve(learned.apply(line, proposed.get(at)));
        for (Draft name : addresses.join(line, settled)) {
          onPage.add(new FoundName(line.original(name), name.kind(), name.value()));
        }
      }
      found.add(onPage);
    }
    return found;
  }

  private List<Draft> propose(Line line) {
    List<Draft> drafts = new ArrayList<>();
    persons.propose(line, drafts);
    places.propose(line, drafts);
    organizations.propose(line, drafts);
    firms.propose(line, drafts);
    lists.propose(line, drafts);
    DesignationRules.propose(line, drafts);
    Works.clear(line, drafts);
    return drafts;
  }
}
