package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The room's strings. */
class SayTest {
  @Test
  void eachStringHasOneMeaning() throws IOException {
    List<String> twice = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    try (InputStream in = Say.class.getResourceAsStream("room.properties")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        int end = line.indexOf('=');
        if (end > 0 && !line.startsWith("#") && !keys.add(line.substring(0, end).strip())) {
          twice.add(line);
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(300);
    assertThat(twice).isEmpty();
  }
}
