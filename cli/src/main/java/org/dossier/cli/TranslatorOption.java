package org.dossier.cli;

import org.dossier.search.Translator;
import org.dossier.search.translator.TranslationEndpoint;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --translator}, for the commands that search. */
final class TranslatorOption {
  @Option(
      names = "--translator",
      paramLabel = "URL",
      description =
          "A translation program of your own on this machine, http://127.0.0.1:5000, asked as"
              + " LibreTranslate is: queries are looked for by its translations, too. Default: none.")
  private @Nullable String address;

  Translator translator(Terminal terminal) throws CaseException {
    String at = address;
    if (at == null) {
      return Translator.NONE;
    }
    try {
      return TranslationEndpoint.at(
          at, notice -> terminal.err().println("dossier: " + Shown.line(notice)));
    } catch (IllegalArgumentException e) {
      throw new CaseException("--translator: " + e.getMessage(), e);
    }
  }
}
