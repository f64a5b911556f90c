package org.dossier.evidence;

import java.io.Serializable;

/**
 * What is known of an entity wherever documents are weighed one by one.
 *
 * @param key of its name, which doesn't depend on the kind
 */
record Called(String key, String name) implements Serializable {}
