package org.dossier.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of a case and what rests on what: the content of sources.yaml. */
public final class Sources {
  private final SortedMap<String, Source> byName;

  private Sources(SortedMap<String, Source> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /** Nothing is known of any source. */
  public static Sources none() {
    return new Sources(new TreeMap<>());
  }

  public static Sources of(Collection<Source> sources) {
    var byName = new TreeMap<String, Source>();
    for (Source source : sources) {
      if (byName.put(source.name(), source) != null) {
        throw new IllegalArgumentException("two sources named " + source.name());
      }
    }
    return new Sources(byName);
  }

  /** Reads a sources.yaml; a missing file says nothing of any source. */
  public static Sources load(Path file) throws IOException, SourcesException {
    return SourcesYaml.parse(SourcesAppend.read(file), file.toString());
  }

  /**
   * Makes sure that the file names this source: adds an entry at its end when it does not, and
   * leaves every other line as the investigator wrote it.
   *
   * @return whether an entry was added
   */
  public static boolean remember(Path file, String name) throws IOException, SourcesException {
    return SourcesAppend.remember(file, name);
  }

  /** What a document of this path counts as coming from where its source is not named. */
  public static String unnamed(String path) {
    return Provenance.unnamedCarrier(path);
  }

  public Optional<Source> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** By name. */
  public Collection<Source> all() {
    return byName.values();
  }
}
