/** Dates, money, measures, counted things and shares in Chinese. */
@NullMarked
package org.dossier.language.zh.values;

import org.jspecify.annotations.NullMarked;
