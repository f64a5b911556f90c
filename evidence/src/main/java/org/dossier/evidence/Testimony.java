package org.dossier.evidence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a claim when its roots are sought.
 *
 * @param claim its id
 * @param document the place of its document in the order of documents
 * @param carrier its document
 * @param sayer whom it is ascribed to, unless that is the source that carries it
 * @param firm true when it is put forward as a fact
 * @param plain true when it is firm and makes no reserve
 * @param circular true for a verification by somebody who rests on what is verified
 * @param roles those that it fills
 * @param words of its quote
 * @param manner how it is put
 */
record Testimony(
    String claim,
    int document,
    Carrier carrier,
    @Nullable String sayer,
    boolean firm,
    boolean plain,
    boolean circular,
    Set<String> roles,
    List<String> words,
    Manner manner) {}
