package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** One name in one document. */
final class LocalName {
  private final MentionKind kind;
  private final String key;
  private final Spellings spellings = new Spellings();
  private final List<String> mentions = new ArrayList<>();
  private @Nullable String citation;
  private boolean firm;
  private @Nullable String joined;
  private String why = NameForm.SAME;

  LocalName(MentionKind kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  void add(String mention, String spelling, boolean isFirm) {
    spellings.add(spelling, 1, 0);
    mentions.add(mention);
    firm |= isFirm;
  }

  void cite(@Nullable String name) {
    citation = NameForm.better(citation, name);
  }

  void join(@Nullable String fuller, String reason) {
    joined = fuller;
    why = reason;
  }

  MentionKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  Spellings spellings() {
    return spellings;
  }

  String spelling() {
    return spellings.mostFrequent();
  }

  /** In the nominative, where it is inflected and that is certain. */
  @Nullable String citation() {
    return citation;
  }

  /** Ids. */
  List<String> mentions() {
    return mentions;
  }

  /** True when it is once written with the legal form of a firm. */
  boolean isFirm() {
    return firm;
  }

  /** The key of the fuller name in the same document; null without one. */
  @Nullable String joined() {
    return joined;
  }

  String why() {
    return why;
  }
}
