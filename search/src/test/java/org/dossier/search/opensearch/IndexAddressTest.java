package org.dossier.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:9200/leak, http://localhost:9200/, leak",
    "https://search.example/a/b/leak_2-x.1, https://search.example/a/b/, leak_2-x.1",
    "HTTP://10.0.0.1/leak, http://10.0.0.1/, leak",
  })
  void anAddressIsAServerAndAName(String text, String server, String name) {
    IndexAddress address = IndexAddress.of(text, Map.of());

    assertThat(address.server()).hasToString(server);
    assertThat(address.name()).isEqualTo(name);
  }

  @Test
  void thePasswordIsUsedAndNeverShown() {
    IndexAddress address = IndexAddress.of("https://ann:s3cret@host:9200/leak", Map.of());

    assertThat(address).hasToString("https://host:9200/leak");
    assertThat(address.authorization()).isEqualTo("Basic YW5uOnMzY3JldA==");
  }

  @Test
  void theEnvironmentTellsWhoAsksWhereTheAddressDoesNot() {
    var environment = Map.of(IndexAddress.USER, "bob", IndexAddress.PASSWORD, "x:y");

    assertThat(IndexAddress.of("https://host/leak", environment).authorization())
        .isEqualTo("Basic Ym9iOng6eQ==");
    assertThat(IndexAddress.of("https://ann:s3cret@host/leak", environment).authorization())
        .isEqualTo("Basic YW5uOnMzY3JldA==");
    assertThat(IndexAddress.of("https://host/leak", Map.of()).authorization()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "leak",
        "ftp://host/leak",
        "http://host",
        "http://host/",
        "http://host/Leak",
        "http://host/_all",
        "http://host/a*",
        "http://host/a,b",
        "http://host/leak?x=1",
        "http://host/leak-000001",
        "http://u:s3cret@host/a b",
        "http://u:s3cret@/leak",
      })
  void whatIsNoAddressIsRefusedWithoutTellingAPassword(String text) {
    assertThatThrownBy(() -> IndexAddress.of(text, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no address of a passage index")
        .hasMessageNotContaining("s3cret");
  }
}
