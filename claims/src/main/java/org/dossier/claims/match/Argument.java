package org.dossier.claims.match;

/**
 * What fills one place of a predicate.
 *
 * @param slot {@code subject}, {@code object}, {@code second} (the receiver in "gave Y the Z"),
 *     {@code content} (a clause), {@code to-do} (an infinitive), {@code doing} (a gerund), {@code
 *     possessor}, {@code modifier}, {@code self} (a noun's own phrase), or the preposition or case
 *     that marks it; the subject is the doer, in the passive too
 */
public record Argument(String slot, Phrase phrase) {}
