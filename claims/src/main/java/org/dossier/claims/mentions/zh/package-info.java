/** Names in Chinese text: the segmenter's finds, gazetteers, suffixes, titles, transliterations. */
@NullMarked
package org.dossier.claims.mentions.zh;

import org.jspecify.annotations.NullMarked;
