package org.dossier.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Words;

/** What the claims of one finding say in each role, each thing once. */
record RoleTable(Map<String, List<String>> roles, String modality, String status) {
  static RoleTable of(List<Claim> claims) {
    Map<String, Set<String>> roles = new TreeMap<>();
    Set<String> modalities = new LinkedHashSet<>();
    Set<String> statuses = new LinkedHashSet<>();
    for (Claim claim : claims) {
      claim
          .roles()
          .forEach(
              (role, fillers) -> {
                for (Filler filler : fillers) {
                  roles.computeIfAbsent(role, _ -> new LinkedHashSet<>()).add(shown(filler));
                }
              });
      modalities.add(Words.of(claim.modality()));
      statuses.add(Words.of(claim.status()));
    }
    Map<String, List<String>> listed = new TreeMap<>();
    roles.forEach((role, values) -> listed.put(role, List.copyOf(values)));
    return new RoleTable(listed, String.join("; ", modalities), String.join("; ", statuses));
  }

  /** What is said in a role; how firmly or how far, for a conflict that lies in no role. */
  String told(String role) {
    List<String> values = roles.get(role);
    if (values != null) {
      return String.join("; ", values);
    }
    return switch (role) {
      case "modality" -> modality;
      case "status" -> status;
      default -> Say.say("finding.notStated");
    };
  }

  private static String shown(Filler filler) {
    String words = filler.text().strip().replaceAll("\\s+", " ");
    Value value = filler.value();
    if (value == null || value instanceof Value.Identifier) {
      return words;
    }
    String figure = Figures.of(value);
    return figure.equals(words) ? words : figure + " (“" + words + "”)";
  }
}
