package org.dossier.pipeline.worker;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;

/** The few calls into the Linux kernel by which a process gives up rights. */
@SuppressWarnings("restricted") // calling the C library is what this class is for
final class Kernel {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

  /** O_PATH and O_CLOEXEC. */
  private static final int PATH_ONLY = 0x280000;

  private final MethodHandle syscall;
  private final MethodHandle signal;
  private final MethodHandle setrlimit;
  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle setpriority;
  private final MethodHandle execv;

  /** Throws {@link UnsupportedOperationException} or its like where there is no such library. */
  Kernel() {
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    this.syscall =
        linker.downcallHandle(
            library.findOrThrow("syscall"),
            FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG),
            Linker.Option.firstVariadicArg(1));
    this.signal =
        linker.downcallHandle(
            library.findOrThrow("signal"),
            FunctionDescriptor.of(ADDRESS, ValueLayout.JAVA_INT, ADDRESS));
    this.setrlimit =
        linker.downcallHandle(
            library.findOrThrow("setrlimit"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ADDRESS));
    this.open =
        linker.downcallHandle(
            library.findOrThrow("open"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    this.close =
        linker.downcallHandle(
            library.findOrThrow("close"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    this.execv =
        linker.downcallHandle(
            library.findOrThrow("execv"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ADDRESS, ADDRESS));
    this.setpriority =
        linker.downcallHandle(
            library.findOrThrow("setpriority"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
  }

  /** Gives the result, negative when the kernel refuses. */
  long call(long number, long a, long b, long c, long d, long e) {
    try {
      return (long) syscall.invokeExact(number, a, b, c, d, e);
    } catch (Throwable t) {
      throw bug("system call " + number, t);
    }
  }

  /** Leaves a signal to others. */
  void ignore(int number) {
    try {
      MemorySegment _ = (MemorySegment) signal.invokeExact(number, MemorySegment.ofAddress(1));
    } catch (Throwable t) {
      throw bug("signal " + number, t);
    }
  }

  /** Lets others go first: the calling thread, and what it starts from now on. */
  void yieldBy(int niceness) {
    try {
      int _ = (int) setpriority.invokeExact(0, 0, niceness);
    } catch (Throwable t) {
      throw bug("priority " + niceness, t);
    }
  }

  /** Becomes another program, with this one's environment; comes back only when that fails. */
  void become(List<String> command) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment arguments = arena.allocate(ADDRESS, command.size() + 1L);
      for (int i = 0; i < command.size(); i++) {
        arguments.setAtIndex(ADDRESS, i, arena.allocateFrom(command.get(i)));
      }
      arguments.setAtIndex(ADDRESS, command.size(), MemorySegment.NULL);
      int _ = (int) execv.invokeExact(arena.allocateFrom(command.getFirst()), arguments);
    } catch (Throwable t) {
      throw bug("become " + command, t);
    }
  }

  /** A handle on a path that gives no access to what is there; negative when there is none. */
  int handle(Path path) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) open.invokeExact(arena.allocateFrom(path.toString()), PATH_ONLY);
    } catch (Throwable t) {
      throw bug("open " + path, t);
    }
  }

  void close(int handle) {
    try {
      int _ = (int) close.invokeExact(handle);
    } catch (Throwable t) {
      throw bug("close " + handle, t);
    }
  }

  /** True when the limit holds from now on, for good. */
  boolean limit(int resource, long most) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(LONG, 2);
      pair.setAtIndex(LONG, 0, most);
      pair.setAtIndex(LONG, 1, most);
      return (int) setrlimit.invokeExact(resource, pair) == 0;
    } catch (Throwable t) {
      throw bug("limit " + resource, t);
    }
  }

  /**
   * Method handles declare to throw anything; calls into the C library throw nothing of their own.
   */
  private static IllegalStateException bug(String what, Throwable t) {
    if (t instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(what, t);
  }
}
