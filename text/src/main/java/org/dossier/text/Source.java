package org.dossier.text;

/**
 * One file to be read.
 *
 * @param name a hint only
 * @param mediaType by content
 */
record Source(String name, String mediaType, byte[] bytes) {}
