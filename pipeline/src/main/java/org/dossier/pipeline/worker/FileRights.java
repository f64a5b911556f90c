package org.dossier.pipeline.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A Landlock rule set: this thread, the threads that it starts and the programs that these start
 * read the given folders, write the given ones, and see no other file.
 */
final class FileRights {
  private static final long CREATE = 444;
  private static final long ADD = 445;
  private static final long RESTRICT = 446;
  private static final long VERSION = 1;
  private static final long BENEATH = 1;

  private static final long EXECUTE = 1;
  private static final long WRITE_FILE = 1 << 1;
  private static final long READ_FILE = 1 << 2;
  private static final long READ_FOLDER = 1 << 3;

  /** The thirteen rights of the first version; later ones are asked for only where known. */
  private static final long FIRST = (1 << 13) - 1;

  private static final long REFER = 1 << 13;
  private static final long TRUNCATE = 1 << 14;

  private FileRights() {}

  /** True when the rules hold. */
  static boolean restrict(Kernel kernel, Collection<Path> read, Collection<Path> write) {
    long version = kernel.call(CREATE, 0, 0, VERSION, 0, 0);
    if (version < 1) {
      return false;
    }
    long handled = FIRST | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(8, 8);
      attributes.set(ValueLayout.JAVA_LONG, 0, handled);
      long rules = kernel.call(CREATE, attributes.address(), 8, 0, 0, 0);
      if (rules < 0) {
        return false;
      }
      for (Path path : read) {
        long rights = EXECUTE | READ_FILE | (Files.isDirectory(path) ? READ_FOLDER : 0);
        allow(kernel, arena, rules, path, rights);
      }
      for (Path path : write) {
        boolean folder = Files.isDirectory(path);
        allow(kernel, arena, rules, path, folder ? handled & ~EXECUTE : READ_FILE | WRITE_FILE);
      }
      return kernel.call(RESTRICT, rules, 0, 0, 0, 0) == 0;
    }
  }

  private static void allow(Kernel kernel, Arena arena, long rules, Path path, long rights) {
    if (!Files.exists(path)) {
      return;
    }
    int file = kernel.handle(path);
    if (file < 0) {
      return;
    }
    MemorySegment rule = arena.allocate(12, 8);
    rule.set(ValueLayout.JAVA_LONG, 0, rights);
    rule.set(ValueLayout.JAVA_INT, 8, file);
    kernel.call(ADD, rules, BENEATH, rule.address(), 0, 0);
    kernel.close(file);
  }
}
