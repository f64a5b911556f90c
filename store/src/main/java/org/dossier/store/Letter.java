package org.dossier.store;

import org.dossier.model.DocumentId;

/**
 * A message of a conversation.
 *
 * @param from as its head says; empty where it doesn't
 * @param sent as ISO 8601 writes it; empty where it isn't known
 */
public record Letter(DocumentId document, String path, String from, String subject, String sent) {}
