package org.dossier.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The roles of a finding: those of its fullest claim, and of the others what that one leaves open.
 *
 * @param fullest the claim with the most roles
 */
public record Particulars(Claim fullest, Map<String, List<Filler>> roles) {
  private static final List<String> ORDER =
      List.of(
          "supplier",
          "payer",
          "trainer",
          "speaker",
          "assessor",
          "actor",
          "person",
          "party",
          "parties",
          "system",
          "subject",
          "measure",
          "material",
          "owner",
          "recipient",
          "payee",
          "trainee",
          "organization",
          "affiliation",
          "position",
          "asker",
          "verifier",
          "holder",
          "from",
          "host",
          "item",
          "target",
          "owned",
          "action",
          "property",
          "quantity",
          "count",
          "value",
          "share",
          "amount",
          "price",
          "comparison",
          "period",
          "outcome",
          "content",
          "place",
          "date");

  /**
   * What claims that say the same come to.
   *
   * @param claims at least one
   */
  public static Particulars of(List<Claim> claims) {
    Claim fullest =
        claims.stream()
            .max(
                Comparator.<Claim>comparingInt(claim -> claim.roles().size())
                    .thenComparing(Claim::confidence)
                    .thenComparing(Comparator.comparing(Claim::id).reversed()))
            .orElseThrow(() -> new IllegalArgumentException("no claims"));
    var found = new TreeMap<String, List<Filler>>(fullest.roles());
    for (Claim claim : claims) {
      claim.roles().forEach(found::putIfAbsent);
    }
    List<String> names = new ArrayList<>(found.keySet());
    names.sort(Comparator.<String>comparingInt(Particulars::place).thenComparing(name -> name));
    var roles = new LinkedHashMap<String, List<Filler>>();
    names.forEach(name -> roles.put(name, found.getOrDefault(name, List.of())));
    return new Particulars(fullest, roles);
  }

  private static int place(String role) {
    int place = ORDER.indexOf(role);
    return place < 0 ? ORDER.size() : place;
  }

  /** The fillers of a role, or none. */
  public List<Filler> role(String name) {
    return roles.getOrDefault(name, List.of());
  }

  /** The words of what is counted: "36 airborne fighting vehicles". */
  public String item() {
    return role("item").stream().map(Filler::text).collect(Collectors.joining(" "));
  }

  /** The finding's own date, if a text gives one. */
  public Optional<Value.Date> date() {
    return role("date").stream()
        .map(Filler::value)
        .filter(Value.Date.class::isInstance)
        .map(Value.Date.class::cast)
        .findFirst();
  }

  public Status status() {
    return fullest.status();
  }

  /** True when the text does not simply assert it. */
  public boolean uncertain() {
    return fullest.hedge() != null || fullest.modality() != Modality.ASSERTED;
  }
}
