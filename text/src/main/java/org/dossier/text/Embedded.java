package org.dossier.text;

/** A file inside a file: an attachment, an embedded object. */
public record Embedded(String name, byte[] bytes) {}
