package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.State;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and words that an investigator keeps in the case folder. */
class CaseRulesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-05-06T12:00:00Z"), ZoneOffset.UTC);

  private static final String GIFT =
      """
      # Somebody gives a present.
      kind gift

      verb @gift-verbs
        subject -> giver: party
        to -> recipient: party
        object -> item: thing
        need giver
        need recipient

      find "The ministry donated a clock to France."
        giver = ministry; recipient = France; item = clock
      ignore "The ministry bought a clock."
      """;

  @TempDir private Path temp;
  private Path trove;
  private CaseFolder folder;

  @BeforeEach
  void makeTrove() throws Exception {
    trove = Files.createDirectories(temp.resolve("trove"));
    folder = new CaseFolder(temp.resolve("case"));
    Files.writeString(trove.resolve("a.txt"), "In 2021 the company donated a clock to France.");
  }

  @Test
  void aNewKindGoesThroughTablesAndFindings() throws Exception {
    rule("gift.rule", GIFT);
    words("gift-verbs.txt", "donate");
    add();

    assertThat(gifts()).extracting(Claim::rule).containsExactly("en/gift");
    List<Finding> findings = new ArrayList<>();
    try (CaseStore store = folder.store()) {
      store.findings(new Narrow(null, "gift"), findings::add);
    }
    assertThat(findings).hasSize(1);
  }

  @Test
  void changedRulesReadFilesAgainAndTheSameRulesDoNot() throws Exception {
    assertThat(add().added()).isEqualTo(1);
    assertThat(add().added()).isZero();

    rule("gift.rule", GIFT);
    words("gift-verbs.txt", "donate");
    assertThat(add().added()).isEqualTo(1);
    assertThat(add().added()).isZero();
    assertThat(gifts()).hasSize(1);

    words("gift-verbs.txt", "donate\nbestow");
    assertThat(add().added()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeUsedIsToldAndNothingIsAdded() throws Exception {
    Path file = rule("gift.rule", GIFT.replace("object -> item: thing", "object -> item: goods"));
    words("gift-verbs.txt", "donate");

    assertThatThrownBy(this::add)
        .isInstanceOf(CaseException.class)
        .hasMessageStartingWith(file + ", line 7: 'goods' is no type: expected party, thing");
    assertThat(folder.root().resolve("case.db")).doesNotExist();
  }

  @Test
  void anExampleThatDoesNotHoldIsToldWithWhatWasFound() throws Exception {
    Path file = rule("gift.rule", GIFT.replace("item = clock", "item = watch"));
    words("gift-verbs.txt", "donate");

    assertThatThrownBy(this::add)
        .isInstanceOf(CaseException.class)
        .hasMessageStartingWith(file + ", line 11: expected a claim of kind gift with")
        .hasMessageContaining("but the rule finds gift (")
        .hasMessageContaining("item = clock");
  }

  @Test
  void wordsThatAreNoTextAreTold() throws Exception {
    Path words = words("gift-verbs.txt", "donate");
    Files.write(words, new byte[] {(byte) 0xC3, (byte) 0x28});

    assertThatThrownBy(this::add)
        .isInstanceOf(CaseException.class)
        .hasMessage(words + ": expected a text in UTF-8");
  }

  private Path rule(String name, String text) throws IOException {
    Files.createDirectories(folder.rules());
    return Files.writeString(folder.rules().resolve(name), text);
  }

  private Path words(String name, String text) throws IOException {
    Path english = Files.createDirectories(folder.words().resolve("en"));
    return Files.writeString(english.resolve(name), text);
  }

  private List<Claim> gifts() throws CaseException {
    List<Claim> claims = new ArrayList<>();
    try (CaseStore store = folder.store()) {
      store.claims(new Narrow(null, "gift"), claim -> claims.add(claim.record()));
    }
    return claims;
  }

  private AddSummary add() throws CaseException {
    var request =
        new AddRequest(
            List.of(trove),
            "leak",
            null,
            new TreeSet<>(),
            ReadSettings.Ocr.NEVER,
            1,
            NOON,
            "dossier test");
    return Adding.run(CaseFolder.openOrCreate(folder.root()), request, new Silent());
  }

  private static final class Silent implements AddProgress {
    @Override
    public void expected(int files) {}

    @Override
    public void done(String path, State state) {}

    @Override
    public void skipped(String path) {}

    @Override
    public void step(String name) {}
  }

  @Test
  void aKeyOfASealIsCalledByItsDnsName() throws Exception {
    Files.createDirectories(folder.keys());
    Files.writeString(
        folder.keys().resolve("One._domainkey.lamps.example.txt"),
        "\"v=DKIM1; k=rsa; \" \"p=AAAA\"\n");

    CaseRules rules = CaseRules.load(folder);
    assertThat(rules.sealKeys())
        .containsExactly(entry("one._domainkey.lamps.example", "v=DKIM1; k=rsa;  p=AAAA"));
    assertThat(rules.fingerprint()).isNotEmpty();
  }

  @Test
  void whatIsNoKeyIsNamed() throws Exception {
    Files.createDirectories(folder.keys());
    Files.writeString(folder.keys().resolve("lamps.pem"), "-----BEGIN PUBLIC KEY-----");

    assertThatThrownBy(() -> CaseRules.load(folder))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("keys/lamps.pem: no key of a seal: expected a file SELECTOR");
  }
}
