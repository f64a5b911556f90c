package org.dossier.spark;

import org.dossier.pipeline.Engine;

/** {@code --engine spark}. */
public final class SparkProvider implements Engine.Provider {
  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Engine engine(String master) {
    return new SparkEngine(new Session(master));
  }
}
