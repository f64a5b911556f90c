package org.dossier.pipeline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Box;
import org.dossier.model.DatePrecision;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.dossier.model.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordBytesTest {
  record Sample(
      @Nullable String text,
      @Nullable Instant at,
      List<Value> values,
      SortedMap<String, List<Box>> places) {}

  private static final RecordBytes<Sample> SAMPLES =
      RecordBytes.of(Sample.class, MethodHandles.lookup());
  private static final RecordBytes<Page> PAGES = RecordBytes.of(Page.class, MethodHandles.lookup());

  @Test
  void aPageComesBackAsItWas() throws IOException {
    var words = List.of(new Word(new Span(0, 5), new Box(72.1, 1 / 3.0, 30, 0), 0.4));
    var page = new Page(7, "Купил 订单 \uD83D\uDE80", "ru", Origin.OCR, 0.83, 595.3, null, words);
    assertThat(again(PAGES, page)).isEqualTo(page);
  }

  @Test
  void halfACharacterIsNotLost() throws IOException {
    Page page = Page.flowing(1, "cut \uD83D here \uDE80");
    assertThat(again(PAGES, page)).isEqualTo(page);
  }

  @Test
  void aTextLongerThanAnyBufferComesBack() throws IOException {
    Page page = Page.flowing(1, "long ".repeat(500_000));
    assertThat(again(PAGES, page)).isEqualTo(page);
  }

  @Test
  void valuesOfEveryKindAndWhatIsAbsentComeBack() throws IOException {
    var places = new TreeMap<String, List<Box>>();
    places.put("first", List.of(new Box(1, 2, 3, 4)));
    places.put("none", List.of());
    var sample =
        new Sample(
            null,
            Instant.parse("1969-12-31T23:59:59.000000001Z"),
            List.of(
                new Value.Date(null, LocalDate.of(2024, 2, 29), DatePrecision.DAY, true),
                new Value.Money(new BigDecimal("86.50"), null, "USD", false),
                new Value.Quantity(BigDecimal.ONE, BigDecimal.TEN, null, false),
                new Value.Percent(BigDecimal.ONE, null, false),
                new Value.Identifier("contract", "7/24")),
            places);
    assertThat(again(SAMPLES, sample)).isEqualTo(sample);
  }

  @Test
  void bytesThatAreNoRecordAreToldAndTakeNoMemory() {
    var random = new Random(20_240_229);
    for (int i = 0; i < 2000; i++) {
      var noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      assertThatThrownBy(() -> PAGES.read(in(noise))).isInstanceOf(IOException.class);
    }
  }

  private static <R extends Record> R again(RecordBytes<R> shape, R record) throws IOException {
    return shape.read(in(shape.write(record)));
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
