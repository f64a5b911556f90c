/** Chinese characters made comparable, each at its place. */
@NullMarked
package org.dossier.language.zh.script;

import org.jspecify.annotations.NullMarked;
