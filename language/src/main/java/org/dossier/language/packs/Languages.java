package org.dossier.language.packs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dossier.language.LanguagePack;
import org.dossier.language.en.EnglishPack;
import org.dossier.language.ru.RussianPack;
import org.dossier.language.zh.ChinesePack;

/** The languages that Dossier knows. A pack, costly to load, is loaded when it is first wanted. */
public final class Languages {
  private static final Set<String> INFLECTING = Set.of("ru");

  private final Map<String, Supplier<LanguagePack>> makers;
  private final Map<String, LanguagePack> packs = new ConcurrentHashMap<>();

  private Languages(Map<String, Supplier<LanguagePack>> makers) {
    this.makers = Map.copyOf(makers);
  }

  /** All packs that come with Dossier. */
  public static Languages standard() {
    return new Languages(
        Map.of("en", EnglishPack::new, "ru", RussianPack::new, "zh", ChinesePack::new));
  }

  /** Languages that inflect names: the packs of others need not be loaded to cite one. */
  public Set<String> inflecting() {
    return INFLECTING;
  }

  /** The pack of an ISO 639-1 code. */
  public Optional<LanguagePack> pack(String code) {
    Supplier<LanguagePack> maker = makers.get(code);
    return maker == null
        ? Optional.empty()
        : Optional.of(packs.computeIfAbsent(code, _ -> maker.get()));
  }

  /** The language of a text, ISO 639-1; empty when it can't be told. */
  public Optional<String> detect(String text) {
    return LanguageDetector.detect(text);
  }
}
