package org.dossier.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.dossier.language.packs.Languages;
import org.dossier.text.DocumentReaders;
import org.dossier.text.ReadSettings;

/** The stages of one run: costly to make, so made when the first file needs reading, and once. */
final class StagesOnDemand {
  private final CaseRules rules;
  private final Languages languages;
  private final Map<ReadSettings.Ocr, DocumentStages> made = new EnumMap<>(ReadSettings.Ocr.class);

  StagesOnDemand(CaseRules rules, Languages languages) {
    this.rules = rules;
    this.languages = languages;
  }

  synchronized DocumentStages of(ReadSettings.Ocr ocr) {
    return made.computeIfAbsent(
        ocr,
        _ ->
            new DocumentStages(
                DocumentReaders.standard(ReadSettings.standard().withOcr(ocr)),
                languages,
                rules.extractor(languages)));
  }
}
