/** Buckets of S3-compatible storage. */
@NullMarked
package org.dossier.s3;

import org.jspecify.annotations.NullMarked;
