package org.dossier.model;

/** One word of a page with a layout: where it stands in the text and where on the paper. */
public record Word(Span span, Box box) {}
