package org.dossier.text;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How reading one file ended. */
public sealed interface ReadOutcome {
  /** The same with more, or other, contents; without contents, the same. */
  default ReadOutcome withContents(UnaryOperator<Contents> change) {
    return switch (this) {
      case Processed(var contents) -> new Processed(change.apply(contents));
      case Partial(var contents, var missing) -> new Partial(change.apply(contents), missing);
      case Quarantined _, Failed _ -> this;
    };
  }

  record Processed(Contents contents) implements ReadOutcome {}

  /**
   * @param missing what was not read and why, for a person
   */
  record Partial(Contents contents, String missing) implements ReadOutcome {}

  /**
   * @param danger why it was set aside, for a person
   */
  record Quarantined(@Nullable String mediaType, String danger) implements ReadOutcome {}

  /**
   * @param why it could not be read, for a person
   */
  record Failed(@Nullable String mediaType, String why) implements ReadOutcome {}
}
