package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.dossier.model.Value;

/**
 * The roles of a finding: those of its fullest claim, and of the others what that one leaves open.
 *
 * @param fullest the claim with the most roles
 */
record Particulars(Claim fullest, Map<String, List<Filler>> roles) {
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

  static Particulars of(List<Claim> claims) {
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

  List<Filler> role(String name) {
    return roles.getOrDefault(name, List.of());
  }

  /** The words of what is counted: "36 airborne fighting vehicles". */
  String item() {
    return role("item").stream().map(Filler::text).collect(Collectors.joining(" "));
  }

  /** The finding's own date, if a text gives one. */
  Optional<Value.Date> date() {
    return role("date").stream()
        .map(Filler::value)
        .filter(Value.Date.class::isInstance)
        .map(Value.Date.class::cast)
        .findFirst();
  }

  Status status() {
    return fullest.status();
  }

  /** True when the text does not simply assert it. */
  boolean uncertain() {
    return fullest.hedge() != null || fullest.modality() != Modality.ASSERTED;
  }
}
