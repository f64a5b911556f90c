package org.dossier.store;

/**
 * A stretch of a page that the case says it has, as its row says it, right or wrong.
 *
 * @param what "claim", "mention", or the role of a claim's filler
 * @param id of the claim or mention
 * @param start in UTF-16 units
 * @param end in UTF-16 units, exclusive
 */
public record Quotation(String what, String id, int page, int start, int end, String text) {}
