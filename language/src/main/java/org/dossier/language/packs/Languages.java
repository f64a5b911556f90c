package org.dossier.language.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.language.LanguagePack;
import org.dossier.language.en.EnglishPack;
import org.dossier.language.ru.RussianPack;
import org.dossier.language.zh.ChinesePack;

/** The languages that Dossier knows. Loading is costly: make one and share it. */
public final class Languages {
  private final Map<String, LanguagePack> packs;

  private Languages(List<LanguagePack> packs) {
    this.packs = new TreeMap<>();
    packs.forEach(pack -> this.packs.put(pack.code(), pack));
  }

  /** All packs that come with Dossier. */
  public static Languages standard() {
    return new Languages(List.of(new EnglishPack(), new RussianPack(), new ChinesePack()));
  }

  /** The pack of an ISO 639-1 code. */
  public Optional<LanguagePack> pack(String code) {
    return Optional.ofNullable(packs.get(code));
  }

  /** The language of a text, ISO 639-1; empty when it can't be told. */
  public Optional<String> detect(String text) {
    return LanguageDetector.detect(text);
  }
}
