package org.dossier.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;

/**
 * Lists a trove. A link is followed only to a regular file inside the folder that was added; pipes,
 * devices and sockets are never opened; what is passed over is listed with its reason.
 */
final class Walk {
  private final @Nullable Path except;
  private final Set<Path> seen = new HashSet<>();
  private final TreeMap<String, Candidate> found = new TreeMap<>();

  /**
   * @param except a folder that is passed over in silence: the case itself; null: none
   */
  Walk(@Nullable Path except) {
    this.except = except;
  }

  List<Candidate> list(List<Path> given, List<RemoteTrove> stored) throws IOException {
    for (Path path : given) {
      Path real = path.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      String name = name(path, real);
      if (attributes.isDirectory()) {
        walk(real, name);
      } else {
        meet(real, name, attributes, "");
      }
    }
    for (RemoteTrove trove : stored) {
      trove.list((path, file) -> put(path, trove.name(), file));
    }
    var sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(Candidate::path));
    return sorted;
  }

  private void walk(Path root, String rootName) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(except) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
              String path = folder.equals(root) ? rootName : relative(root, folder);
              skip(path, State.FAILED, "not listed to its end: " + Refusals.ofReading(e), rootName);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(root, file);
            if (attributes.isSymbolicLink()) {
              follow(root, rootName, file, path);
            } else {
              meet(file, path, attributes, rootName);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            String path = file.equals(root) ? rootName : relative(root, file);
            skip(path, State.FAILED, Refusals.ofReading(e), rootName);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void follow(Path root, String rootName, Path link, String path) {
    try {
      Path target = link.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (target.startsWith(root) && attributes.isRegularFile()) {
        put(
            path,
            rootName,
            free ->
                new Candidate.Found(
                    free, link, attributes.size(), attributes.lastModifiedTime().toInstant()));
      } else if (target.startsWith(root)) {
        skip(
            path,
            State.QUARANTINED,
            "a link to a folder of the same trove: not followed",
            rootName);
      } else {
        skip(path, State.QUARANTINED, "a link out of the trove: not followed", rootName);
      }
    } catch (IOException e) {
      skip(path, State.FAILED, "a link that leads nowhere", rootName);
    }
  }

  private void meet(Path file, String path, BasicFileAttributes attributes, String rootName) {
    if (!attributes.isRegularFile()) {
      skip(path, State.QUARANTINED, "a pipe, socket or device: never opened", rootName);
    } else if (seen.add(file)) {
      put(
          path,
          rootName,
          free ->
              new Candidate.Found(
                  free, file, attributes.size(), attributes.lastModifiedTime().toInstant()));
    }
  }

  private void skip(String path, State state, String reason, String rootName) {
    put(
        path,
        rootName,
        free -> new Candidate.Skipped(Refusals.refuse(free, 0, null, state, reason)));
  }

  /** Two folders may hold the same relative path: the second is told apart by its folder's name. */
  private void put(String path, String rootName, Named candidate) {
    String free = path;
    if (found.containsKey(free) && !rootName.isEmpty()) {
      free = rootName + "/" + path;
    }
    for (int i = 2; found.containsKey(free); i++) {
      free = path + " (" + i + ")";
    }
    found.put(free, candidate.at(free));
  }

  private static String name(Path given, Path real) {
    Path name = given.normalize().getFileName();
    if (name == null || name.toString().isEmpty()) {
      name = real.getFileName();
    }
    Path folder = real.getParent();
    return name == null || folder == null ? "root" : shown(folder, name);
  }

  /**
   * A file's name. Where the platform's locale can't show it, it has {@code ?} for what it can't:
   * then the URI still tells the bytes, which are read as UTF-8.
   */
  private static String shown(Path folder, Path name) {
    String shown = name.toString();
    if (shown.indexOf('?') >= 0 || shown.indexOf('\uFFFD') >= 0) {
      String uri = folder.resolve(name).toUri().getRawPath();
      String last = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
      String escaped = last.substring(last.lastIndexOf('/') + 1).replace("+", "%2B");
      shown = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
    return PathNames.clean(shown);
  }

  private static String relative(Path root, Path file) {
    var names = new ArrayList<String>();
    root.relativize(file).forEach(name -> names.add(shown(root, name)));
    return String.join("/", names);
  }

  /** A candidate, once its path is settled. */
  interface Named {
    Candidate at(String path);
  }
}
