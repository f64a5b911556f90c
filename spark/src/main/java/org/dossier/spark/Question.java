package org.dossier.spark;

import java.io.Serializable;

/**
 * One job for a worker.
 *
 * @param file as executors see it
 */
record Question(byte[] head, String file) implements Serializable {}
