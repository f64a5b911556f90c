package org.dossier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the investigator made of a finding. Decisions are kept for good: a later one stands in front
 * of an earlier one, and to take one back is a decision too.
 *
 * @param number in the order of deciding, from 1
 * @param decision in the investigator's words; null: the one before is taken back
 * @param who the person's name; null where the room has no people
 */
public record Decision(
    int number, String finding, @Nullable String decision, Instant at, @Nullable String who) {}
