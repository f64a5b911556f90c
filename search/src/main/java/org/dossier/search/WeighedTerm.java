package org.dossier.search;

import org.apache.lucene.index.Term;

/** A word of the index, and how much it counts. */
public record WeighedTerm(Term term, float weight) {}
