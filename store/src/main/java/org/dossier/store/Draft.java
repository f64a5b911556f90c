package org.dossier.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report that somebody puts together: findings in an order, and own words between them.
 *
 * @param number in the order of beginning, from 1
 * @param changed when last
 */
public record Draft(int number, String name, List<Part> parts, Instant changed) {
  public static final int MOST_PARTS = 500;
  public static final int LONGEST = 60_000;

  public Draft {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a draft without a name");
    }
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("more than " + MOST_PARTS + " parts: " + parts.size());
    }
    parts = List.copyOf(parts);
    Set<Integer> ids = new HashSet<>();
    parts.forEach(part -> ids.add(part.id()));
    if (ids.size() != parts.size()) {
      throw new IllegalArgumentException("two parts of one id in draft " + number);
    }
  }

  /**
   * A part of a draft.
   *
   * @param id stays the same wherever the part is moved
   * @param finding whether the value is a finding's id; else it is own words
   */
  public record Part(int id, boolean finding, String value) {
    public Part {
      if (value.length() > LONGEST) {
        throw new IllegalArgumentException("longer than " + LONGEST + ": " + value.length());
      }
    }
  }

  public Draft with(List<Part> changed) {
    return new Draft(number, name, changed, this.changed);
  }

  public Draft named(String other) {
    return new Draft(number, other, parts, changed);
  }

  /** The same with a part more at a place; behind all where the place is beyond. */
  public Draft adding(int at, boolean finding, String value) {
    int id = parts.stream().mapToInt(Part::id).max().orElse(0) + 1;
    List<Part> more = new ArrayList<>(parts);
    more.add(Math.max(0, Math.min(at, parts.size())), new Part(id, finding, value));
    return with(more);
  }

  /** The same without a part; unchanged where there is none such. */
  public Draft without(int id) {
    return with(parts.stream().filter(part -> part.id() != id).toList());
  }

  /** The same with a part moved to a place among the others. */
  public Draft moving(int id, int to) {
    List<Part> others = new ArrayList<>(without(id).parts());
    for (Part part : parts) {
      if (part.id() == id) {
        others.add(Math.max(0, Math.min(to, others.size())), part);
      }
    }
    return with(others);
  }

  /** The same with other words in a part. */
  public Draft rewording(int id, String words) {
    return with(
        parts.stream()
            .map(part -> part.id() == id && !part.finding() ? new Part(id, false, words) : part)
            .toList());
  }

  /** Where a part stands, from 0; -1 where there is none such. */
  public int place(int id) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }
}
