package org.dossier.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossier.search.IndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "302 | {}  | sends elsewhere, which is never followed",
        "401 | {}  | set DOSSIER_INDEX_USER and DOSSIER_INDEX_PASSWORD",
        "403 | {'error':{'type':'security_exception','reason':'no permissions'}} | refuses the user",
        "403 | {'error':{'type':'cluster_block_exception','reason':'read-only / allow delete'}} | free some of its disk",
        "400 | {'error':{'root_cause':[{'reason':'no such field'}]}} | refuses: no such field",
        "200 | <html>hello</html> | does not answer as OpenSearch does",
      })
  void whatAServerRefusesIsToldInOneLine(int status, String body, String message) throws Exception {
    try (var fake = new FakeServer().then(status, body);
        var server = new Server(fake.address())) {
      assertTold(() -> server.call("GET", "leak", null), message);
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    FakeServer fake = new FakeServer();
    IndexAddress nowhere = fake.address();
    fake.close();
    try (var server = new Server(nowhere)) {
      assertTold(() -> server.call("GET", "leak", null), "can't be reached: is it running?");
      assertTold(() -> server.call("GET", "leak", null), nowhere.server().toString());
    }
  }

  @Test
  void partOfAnIndexIsNotTakenForAllOfIt() throws Exception {
    String answer =
        "{'_shards':{'total':2,'failed':1,'failures':[{'reason':{'reason':'gone'}}]},'hits':{}}";
    try (var fake = new FakeServer().then(200, answer);
        var server = new Server(fake.address())) {
      assertTold(() -> server.search("leak", Server.JSON.createObjectNode()), "refuses: gone");
    }
  }

  @Test
  void aMissingIndexIsNothing() throws Exception {
    try (var fake = new FakeServer().then(404, "{'error':{'reason':'no such index'}}");
        var index = OpenSearchPassageIndex.openReadOnly(fake.address())) {
      assertThat(index.documents()).isEmpty();
      assertThat(index.held()).isZero();
    }
  }

  @Test
  void aPasswordIsInNoMessage() throws IOException {
    FakeServer fake = new FakeServer();
    String text = fake.address().toString().replace("http://", "http://ann:s3cret@");
    fake.close();
    assertThatThrownBy(() -> OpenSearchPassageIndex.open(IndexAddress.of(text, Map.of())))
        .isInstanceOf(IndexException.class)
        .hasMessageNotContaining("s3cret");
  }

  private static void assertTold(ThrowingCallable work, String message) {
    assertThatThrownBy(work)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
