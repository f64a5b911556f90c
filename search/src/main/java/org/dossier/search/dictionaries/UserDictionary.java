package org.dossier.search.dictionaries;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary that somebody put beside a case or into the home folder.
 *
 * @param title as it calls itself
 * @param entries by headword: what the headword is called in another language, the first first
 * @param fault why it can't be used, or not whole; null when nothing is wrong
 */
public record UserDictionary(
    Path file, String title, SortedMap<String, List<String>> entries, @Nullable String fault) {}
