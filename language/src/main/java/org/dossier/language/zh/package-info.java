/** Chinese, in simplified and traditional script. */
@NullMarked
package org.dossier.language.zh;

import org.jspecify.annotations.NullMarked;
