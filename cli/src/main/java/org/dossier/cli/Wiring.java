package org.dossier.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and hands them the terminal and the clock. */
final class Wiring implements IFactory {
  private final Terminal terminal;
  private final Clock clock;

  Wiring(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] wanted = constructor.getParameterTypes();
      if (wanted.length == 1 && wanted[0] == Terminal.class) {
        return type.cast(constructor.newInstance(terminal));
      }
      if (wanted.length == 2 && wanted[0] == Terminal.class && wanted[1] == Clock.class) {
        return type.cast(constructor.newInstance(terminal, clock));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
