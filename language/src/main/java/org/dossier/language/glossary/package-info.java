/** What things are called in English, Russian and Chinese. */
@NullMarked
package org.dossier.language.glossary;

import org.jspecify.annotations.NullMarked;
