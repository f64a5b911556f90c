package org.dossier.claims.rules;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** What a phrase must be to fill a role: any of several. */
sealed interface Want {
  /** A mention of a kind. */
  record Of(MentionKind kind) implements Want {}

  /** Someone who can act: a person, an organization, a country, or a word such as "ministry". */
  record Party() implements Want {}

  /** A thing: neither a date nor a pronoun nor a person. */
  record Thing() implements Want {}

  /** A phrase whose head is one of these lemmas. */
  record Headed(Set<String> lemmas) implements Want {}

  /** A clause. */
  record Clause() implements Want {}

  /** Any phrase. */
  record Anything() implements Want {}

  /** One of these. */
  record AnyOf(List<Want> wants) implements Want {}
}
