package org.dossier.evidence;

/**
 * Why a spelling is listed under an entity whose name it is not.
 *
 * @param entity the id
 * @param alias as written
 * @param why one sentence for the reader
 */
public record Merge(String entity, String alias, String why) {}
