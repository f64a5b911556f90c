/** Names in Russian texts. */
@NullMarked
package org.dossier.claims.mentions.ru;

import org.jspecify.annotations.NullMarked;
