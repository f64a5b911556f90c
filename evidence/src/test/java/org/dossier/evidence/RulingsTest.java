package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERSON;

import java.util.Arrays;
import org.dossier.evidence.Rulings.Party;
import org.dossier.evidence.Rulings.Ruling;
import org.dossier.model.Entity;
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

  private static final class Ruled extends ForwardingTrove {
    private final Rulings rulings;

    Ruled(Trove trove, Rulings rulings) {
      super(trove);
      this.rulings = rulings;
    }

    @Override
    public Rulings rulings() {
      return rulings;
    }
  }
}
