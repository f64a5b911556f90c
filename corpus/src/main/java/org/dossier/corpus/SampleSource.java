package org.dossier.corpus;

/**
 * A source of the demo case and the folder of the trove that holds what it published.
 *
 * @param folder relative to the trove, with forward slashes
 */
public record SampleSource(String name, String folder) {}
