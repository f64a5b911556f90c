package org.dossier.model;

import org.jspecify.annotations.Nullable;

/**
 * One link of "who says so".
 *
 * @param text the sayer, verbatim
 * @param mention the id of the mention that it rests on; null for a plain phrase
 * @param verb the reporting word as written ("said", "according to"); null without one
 */
public record Attribution(String text, @Nullable String mention, @Nullable String verb) {}
