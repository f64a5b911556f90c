package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dossier.evidence.Rulings.Party;
import org.dossier.evidence.Rulings.Ruling;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people rule on who is who is fixed input of weighing. */
class RulingsTest {
  private final FictionalTrove trove = new FictionalTrove();

  @BeforeEach
  void name() {
    trove.paper("a.txt").names(PERSON, "Anna Holm");
    trove.paper("b.txt").names(PERSON, "Holm");
    trove.paper("c.txt").names(PERSON, "Kestrel Vane");
  }

  private Entity entity(String name, Ruling... rulings) {
    return weighed(rulings).entities().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Party party(String name) {
    return new Party(entity(name).id(), name);
  }

  private Weighed weighed(Ruling... rulings) {
    return FictionalTrove.weighed(new Ruled(trove.trove(), new Rulings(Arrays.asList(rulings))));
  }

  @Test
  void twoEntitiesBecomeOneThatSaysWhy() {
    Weighed weighed = weighed(new Ruling.One(PERSON, party("Anna Holm"), party("Kestrel Vane")));

    assertThat(weighed.entities())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Anna Holm");
              assertThat(one.id()).isEqualTo(party("Anna Holm").id());
              assertThat(one.mentions()).isEqualTo(3);
            });
    assertThat(weighed.merges())
        .extracting(Merge::alias, Merge::why)
        .contains(tuple("Kestrel Vane", "A person put them together."));
  }

  @Test
  void aSpellingThatIsAnothersLeaves() {
    assertThat(weighed().entities()).hasSize(2);

    Weighed weighed = weighed(new Ruling.Apart(PERSON, party("Anna Holm"), "Holm"));

    assertThat(weighed.entities())
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Anna Holm", "Holm", "Kestrel Vane");
  }

  @Test
  void rulingsFollowOneAnother() {
    trove.paper("d.txt").names(PERSON, "Orla Brandt");
    var first = new Ruling.One(PERSON, party("Anna Holm"), party("Kestrel Vane"));
    var second = new Ruling.One(PERSON, party("Orla Brandt"), party("Anna Holm"));
    var circle = new Ruling.One(PERSON, party("Kestrel Vane"), party("Orla Brandt"));

    assertThat(weighed(first, second, circle).entities())
        .singleElement()
        .extracting(Entity::name)
        .isEqualTo("Orla Brandt");
  }

  @Test
  void anEntityThatHasAFullerNameNowIsKnownByItsSpelling() {
    Ruling ruling = new Ruling.One(PERSON, party("Anna Holm"), party("Kestrel Vane"));
    trove.paper("e.txt").names(PERSON, "Anna Maria Holm", "Anna Holm");

    assertThat(weighed(ruling).entities())
        .singleElement()
        .extracting(Entity::name)
        .isEqualTo("Anna Maria Holm");
  }

  @Test
  void whatNobodyIsNamedAnyMoreAndWhatIsOfAnotherKindChangesNothing() {
    var nobody = new Party("e-0000000000000000", "Nobody Atall");

    assertThat(
            weighed(
                    new Ruling.One(PERSON, party("Anna Holm"), nobody),
                    new Ruling.Apart(PERSON, nobody, "Holm"),
                    new Ruling.One(ORGANIZATION, nobody, nobody))
                .entities())
        .isEqualTo(weighed().entities());
  }

  private record Ruled(Trove trove, Rulings rulings) implements Trove {
    @Override
    public void documents(Consumer<Document> sink) {
      trove.documents(sink);
    }

    @Override
    public SortedSet<DocumentId> naming() {
      return trove.naming();
    }

    @Override
    public void names(DocumentId document, Consumer<Mention> sink) {
      trove.names(document, sink);
    }

    @Override
    public void figures(DocumentId document, Consumer<Mention> sink) {
      trove.figures(document, sink);
    }

    @Override
    public SortedSet<DocumentId> written() {
      return trove.written();
    }

    @Override
    public void texts(DocumentId document, Consumer<String> sink) {
      trove.texts(document, sink);
    }

    @Override
    public void spellings(MentionKind kind, Consumer<String> sink) {
      trove.spellings(kind, sink);
    }

    @Override
    public SortedSet<DocumentId> claimants() {
      return trove.claimants();
    }

    @Override
    public void claims(DocumentId document, Consumer<Claim> sink) {
      trove.claims(document, sink);
    }

    @Override
    public List<Claim> claimsAt(DocumentId document, int page, Span span) {
      return trove.claimsAt(document, page, span);
    }
  }
}
