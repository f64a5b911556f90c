package org.dossier.claims.rules;

import java.util.List;

/** The file that a rule was read from. */
public record RuleSource(String file, List<String> lines) {
  public RuleSource {
    lines = List.copyOf(lines);
  }

  /** A line by its number, from 1; "" for a rule without a file. */
  public String line(int number) {
    return number < 1 ? "" : lines.get(number - 1).strip();
  }
}
