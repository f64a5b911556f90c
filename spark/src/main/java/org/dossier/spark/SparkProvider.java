package org.dossier.spark;

import java.util.function.Consumer;
import org.dossier.pipeline.Engine;

/** {@code --engine spark}. */
public final class SparkProvider implements Engine.Provider {
  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Engine engine(String master, Consumer<String> notices) {
    return new SparkEngine(new Session(master, notices));
  }
}
