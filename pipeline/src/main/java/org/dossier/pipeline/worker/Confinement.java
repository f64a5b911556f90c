package org.dossier.pipeline.worker;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a worker gives up before its first job: the network, files other than the program's own, and
 * the right to grow without end. Call it from the thread that starts all others.
 */
public final class Confinement {
  private static final int SIGINT = 2;

  /** A person who searches while files are read shall not wait. */
  private static final int NICENESS = 5;

  private static final int PROCESSOR_SECONDS = 0;
  private static final int FILE_SIZE = 1;
  private static final int CORE = 4;
  private static final int ADDRESS_SPACE = 9;

  /** Besides the heap: the JVM sets aside address space that it never touches. */
  private static final long OTHER_ADDRESSES = 6L << 30;

  private static final long LARGEST_FILE = 4L << 30;

  /** What a Java program and the programs that it starts read of a system. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/lib", "/lib64", "/etc", "/opt", "/proc", "/sys");

  private static final List<String> DEVICES = List.of("/dev/null", "/dev/zero");
  private static final List<String> SOURCES_OF_CHANCE = List.of("/dev/random", "/dev/urandom");

  private Confinement() {}

  /**
   * Gives up what this system lets a program give up.
   *
   * @param writable the one folder that may be written
   * @return how this process is confined, one line for a person
   */
  public static String enter(Path writable) {
    return enter(readable(), writable(writable), LARGEST_FILE);
  }

  /**
   * The same for a process that reads one file of the user's and writes none.
   *
   * @param seconds of the processor that it may take in all
   */
  public static String enterToRead(Path file, long seconds) {
    Set<Path> readable = readable();
    readable.add(file);
    Set<Path> writable = new TreeSet<>();
    DEVICES.forEach(device -> writable.add(Path.of(device)));
    String confinement = enter(readable, writable, 0);
    try {
      new Kernel().limit(PROCESSOR_SECONDS, seconds);
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      return confinement; // no such call on this machine
    }
    return confinement;
  }

  /**
   * Makes this process another program, which has given up what this one has. It comes back only
   * when that fails.
   *
   * @param command its path and arguments
   */
  public static void become(List<String> command) throws IOException {
    try {
      new Kernel().become(command);
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      throw new IOException("no way to become " + command.getFirst(), e);
    }
    throw new IOException("can't become " + command.getFirst());
  }

  private static String enter(Set<Path> readable, Set<Path> writable, long largestFile) {
    List<String> held = new ArrayList<>();
    URL.setURLStreamHandlerFactory(Addresses::refusing);
    String system = System.getProperty("os.name", "");
    try {
      if (system.equals("Linux")) {
        enterLinux(readable, writable, largestFile, held);
      }
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      // no such calls on this machine: said below
    }
    if (held.isEmpty()) {
      return "not confined: " + system + " offers no means that Dossier knows of";
    }
    return String.join(", ", held);
  }

  private static void enterLinux(
      Set<Path> readable, Set<Path> writable, long largestFile, List<String> held) {
    var kernel = new Kernel();
    kernel.ignore(SIGINT); // Ctrl-C is for the main process, which ends this one
    kernel.yieldBy(NICENESS);
    boolean bounded =
        kernel.limit(CORE, 0)
            & kernel.limit(FILE_SIZE, largestFile)
            & kernel.limit(ADDRESS_SPACE, Runtime.getRuntime().maxMemory() + OTHER_ADDRESSES);
    SystemCalls.Table table = table();
    if (table == null || !SystemCalls.renounceRights(kernel, table)) {
      return;
    }
    if (FileRights.restrict(kernel, readable, writable)) {
      held.add("no files of the user");
    }
    if (SystemCalls.refuse(kernel, table)) {
      held.add("no network");
    }
    if (bounded) {
      held.add("bounded memory");
    }
  }

  private static SystemCalls.@Nullable Table table() {
    return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> SystemCalls.Table.X86_64;
      case "aarch64" -> SystemCalls.Table.AARCH64;
      default -> null;
    };
  }

  private static Set<Path> readable() {
    Set<Path> paths = new TreeSet<>();
    for (String path : SYSTEM) {
      paths.add(Path.of(path));
    }
    for (String path : SOURCES_OF_CHANCE) {
      paths.add(Path.of(path));
    }
    paths.add(Path.of(System.getProperty("java.home", "/usr")));
    add(paths, System.getProperty("java.class.path", ""));
    add(paths, System.getenv().getOrDefault("PATH", ""));
    add(paths, System.getenv().getOrDefault("TESSDATA_PREFIX", ""));
    return paths;
  }

  private static void add(Set<Path> paths, String list) {
    for (String path : list.split(File.pathSeparator)) {
      if (!path.isEmpty()) {
        paths.add(Path.of(path).toAbsolutePath());
      }
    }
  }

  private static Set<Path> writable(Path folder) {
    Set<Path> paths = new TreeSet<>();
    paths.add(folder.toAbsolutePath());
    for (String path : DEVICES) {
      paths.add(Path.of(path));
    }
    return paths;
  }
}
