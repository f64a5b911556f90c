package org.dossier.evidence.name;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Organizations' names by what their words mean, which is how they go from one language to another:
 * "17-й завод «Берёзка»" for the 17th Beryozka Plant.
 */
public final class Organizations {
  private Organizations() {}

  /** True when words of a name say what the organization is or does. */
  public static boolean isDescribed(String name) {
    return OrganizationName.of(name).isDescribed();
  }

  /** True when they say so of one organization, and not of what many states have. */
  public static boolean isTelling(String name) {
    return OrganizationName.of(name).isTelling();
  }

  /** What to look a name up by: names that {@link #compare} finds alike mostly share a handle. */
  public static SortedSet<String> handles(String name) {
    return OrganizationName.of(name).handles();
  }

  /** Empty for names in one script, and for names of which no word is known. */
  public static Optional<Likeness> compare(String one, String other) {
    return OrganizationLikeness.of(
        OrganizationName.of(one), OrganizationName.of(other), Names::comparePlain);
  }
}
