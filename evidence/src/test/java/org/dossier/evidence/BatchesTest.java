package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Resemblance;
import org.dossier.model.Span;
import org.junit.jupiter.api.Test;

/** What is weighed passes by in batches, and comes to the same as all of it at once. */
class BatchesTest {
  /** Documents that name each other's parties, in full and in short, and say the same of them. */
  private static FictionalTrove trove() {
    var trove = new FictionalTrove();
    for (int i = 0; i < 40; i++) {
      String path = "box " + i % 3 + "/p" + i + ".txt";
      trove
          .paper(path)
          .names(MentionKind.PERSON, i % 2 == 0 ? "Anna Holm" : "Holm", "Erik Berg")
          .names(MentionKind.ORGANIZATION, i % 5 == 0 ? "Norfield Dynamics Ltd" : "Norfield")
          .says("transfer", "Norland sold Estmark " + i % 4 + " rocket launchers.")
          .who("supplier", "Norland")
          .who("recipient", "Estmark")
          .words("item", "rocket launchers")
          .number("quantity", String.valueOf(i % 4), i % 4, null)
          .accordingTo("S" + i % 7)
          .done();
    }
    return trove;
  }

  /** Gives new objects each time, and counts how much is asked of it at once. */
  private static final class Passing extends ForwardingTrove {
    private int most;

    Passing(TroveInMemory trove) {
      super(trove);
    }

    @Override
    public void names(DocumentId document, Consumer<Mention> sink) {
      trove.names(
          document,
          m ->
              sink.accept(
                  new Mention(
                      new String(m.id()),
                      new DocumentId(new String(m.document().sha256())),
                      m.page(),
                      m.span(),
                      new String(m.text()),
                      m.kind(),
                      null,
                      m.language())));
    }

    @Override
    public SortedSet<DocumentId> claimants() {
      return new TreeSet<>(trove.claimants());
    }

    @Override
    public void claims(DocumentId document, Consumer<Claim> sink) {
      List<Claim> claims = new ArrayList<>();
      trove.claims(document, claims::add);
      most = Math.max(most, claims.size());
      claims.reversed().forEach(sink);
    }

    @Override
    public List<Claim> claimsAt(DocumentId document, int page, Span span) {
      List<Claim> claims = trove.claimsAt(document, page, span);
      most = Math.max(most, claims.size());
      return claims;
    }
  }

  @Test
  void itComesToTheSameAsAllAtOnce() {
    TroveInMemory whole = trove().trove();
    var passing = new Passing(whole);
    var weighed = new Weighed();
    Weighing.weigh(passing, Sources.none(), weighed);
    Weighed once = FictionalTrove.weighed(whole);

    assertThat(weighed.entities()).isEqualTo(once.entities()).isNotEmpty();
    assertThat(weighed.entityOf()).isEqualTo(once.entityOf()).isNotEmpty();
    assertThat(weighed.findings()).isEqualTo(once.findings()).isNotEmpty();
    assertThat(passing.most).as("claims asked for at once").isEqualTo(1);
  }

  @Test
  void entitiesAndWhatDenotesThemComeBeforeFindingsAndEachOnce() {
    var order = new Order();
    Weighing.weigh(trove().trove(), Sources.none(), order);

    assertThat(order.entities).isNotEmpty();
    assertThat(order.entityOf.values()).allMatch(order.entities::contains);
    assertThat(order.findings).isNotEmpty();
  }

  @Test
  void oneThreadAndFourHandOnTheSameInTheSameOrder() {
    assertThat(handedOn(4)).isEqualTo(handedOn(1)).hasSizeGreaterThan(100);
  }

  private static List<Object> handedOn(int threads) {
    List<Object> all = new ArrayList<>();
    Map<String, String> entityOf = new ConcurrentHashMap<>();
    Weighing.weigh(
        trove().trove(),
        Sources.none(),
        new Weights() {
          @Override
          public void add(Entity entity) {
            all.add(entity);
          }

          @Override
          public void denotes(DocumentId document, String mention, String entity) {
            entityOf.put(mention, entity);
            all.add(mention + " of " + document + " denotes " + entity);
          }

          @Override
          public Optional<String> entityOf(String mention) {
            return Optional.ofNullable(entityOf.get(mention));
          }

          @Override
          public void add(Finding finding) {
            all.add(finding);
          }

          @Override
          public void add(Resemblance resemblance) {
            all.add(resemblance);
          }

          @Override
          public void add(Merge merge) {
            all.add(merge);
          }
        },
        threads);
    return all;
  }

  private static final class Order implements Weights {
    private final Set<String> entities = new HashSet<>();
    private final Map<String, String> entityOf = new HashMap<>();
    private final Set<String> findings = new HashSet<>();

    @Override
    public void add(Entity entity) {
      assertThat(findings).isEmpty();
      assertThat(entities.add(entity.id())).isTrue();
    }

    @Override
    public void denotes(DocumentId document, String mention, String entity) {
      assertThat(findings).isEmpty();
      assertThat(entityOf.put(mention, entity)).isNull();
    }

    @Override
    public Optional<String> entityOf(String mention) {
      return Optional.ofNullable(entityOf.get(mention));
    }

    @Override
    public void add(Finding finding) {
      assertThat(findings.add(finding.id())).isTrue();
    }

    @Override
    public void add(Resemblance resemblance) {
      assertThat(resemblance.document()).isNotEqualTo(resemblance.other());
    }
  }
}
