package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.PasswordRequiredException;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;

/** Unfolds containers, and the containers in them, within one budget a file. */
final class Unpacker {
  /** No empty container is larger; what is and holds nothing only starts like a container. */
  private static final int EMPTY_CONTAINER = 10_240;

  private final Originals originals;
  private final IntakeLimits limits;
  private final Containers containers;

  Unpacker(Originals originals, IntakeLimits limits, Unpacking unpacking) {
    this.originals = originals;
    this.limits = limits;
    this.containers = new Containers(unpacking);
  }

  /** Delivers a document as it is, a container after all that it holds. */
  void deliver(Incoming.Taken taken, Consumer<Incoming> sink) throws IOException {
    deliver(taken, new Budget(limits, taken.size()), sink);
  }

  void attachments(
      Incoming.Taken parent,
      @Nullable Instant sent,
      List<Intake.Attachment> attachments,
      Consumer<Incoming> sink)
      throws IOException {
    var budget = new Budget(limits, parent.size());
    var names = new Names(parent.path());
    try (var arrivals = new Arrivals(originals)) {
      for (Intake.Attachment attachment : attachments) {
        var entry =
            new Archive.Entry(attachment.name(), -1, sent, null, () -> attachment.bytes().open());
        if (parent.depth() >= limits.depth()) {
          refuse(parent, entry, names.next(entry.name()), State.QUARANTINED, tooDeep(), arrivals);
        } else {
          take(parent, entry, names.next(entry.name()), budget, arrivals);
        }
        if (arrivals.full()) {
          deliver(arrivals, budget, sink);
        }
      }
      deliver(arrivals, budget, sink);
    }
  }

  private void deliver(Arrivals arrivals, Budget budget, Consumer<Incoming> sink)
      throws IOException {
    for (Incoming incoming : arrivals.keep()) {
      if (incoming instanceof Incoming.Taken taken) {
        deliver(taken, budget, sink);
      } else {
        sink.accept(incoming);
      }
    }
  }

  private void deliver(Incoming.Taken taken, Budget budget, Consumer<Incoming> sink)
      throws IOException {
    try (Original.Held held = taken.original().hold()) {
      deliver(taken, held.file(), budget, sink);
    }
  }

  private void deliver(Incoming.Taken taken, Path file, Budget budget, Consumer<Incoming> sink)
      throws IOException {
    Containers.Opened opened;
    try {
      String path = taken.path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      opened = containers.open(file, name, taken.fileTime());
    } catch (PasswordRequiredException e) {
      sink.accept(setAside(taken, State.QUARANTINED, Archive.Obstacle.LOCKED.reason()));
      return;
    } catch (Unpacking.MissingProgram e) {
      sink.accept(setAside(taken, State.QUARANTINED, String.valueOf(e.getMessage())));
      return;
    } catch (IOException e) {
      sink.accept(
          setAside(taken, State.FAILED, "the container is damaged: nothing could be unpacked"));
      return;
    }
    if (opened == null) {
      sink.accept(taken);
    } else if (taken.depth() >= budget.depth()) {
      opened.archive().close();
      sink.accept(opened.readable() ? taken : setAside(taken, State.QUARANTINED, tooDeep()));
    } else {
      try (Archive archive = opened.archive()) {
        Incoming.Container unfolded = unfold(taken, opened.mediaType(), archive, budget, sink);
        boolean looksOnly =
            unfolded.entries() == 0 && !opened.sure() && taken.size() > EMPTY_CONTAINER;
        if (opened.sure() && unfolded.entries() == 0 && unfolded.reason() != null) {
          sink.accept(setAside(taken, State.FAILED, unfolded.reason()));
        } else {
          sink.accept(looksOnly ? taken : unfolded);
        }
      } catch (PasswordRequiredException e) {
        sink.accept(setAside(taken, State.QUARANTINED, Archive.Obstacle.LOCKED.reason()));
      }
    }
  }

  private Incoming.Container unfold(
      Incoming.Taken container,
      String mediaType,
      Archive archive,
      Budget budget,
      Consumer<Incoming> sink)
      throws IOException {
    var names = new Names(container.path());
    int entries = 0;
    String missing = null;
    try (var arrivals = new Arrivals(originals)) {
      while (missing == null) {
        Archive.Entry entry;
        try {
          entry = next(archive);
        } catch (PasswordRequiredException e) {
          deliver(arrivals, budget, sink);
          throw e;
        } catch (Archive.Incomplete e) {
          missing = e.reason();
          break;
        } catch (IOException e) {
          missing = "the container is damaged after entry " + entries;
          break;
        }
        if (entry == null) {
          break;
        }
        entries++;
        if (budget.admits()) {
          take(container, entry, names.next(entry.name()), budget, arrivals);
        } else {
          missing = "stopped after entry " + (entries - 1) + ": " + budget.exhausted();
        }
        if (arrivals.full()) {
          deliver(arrivals, budget, sink);
        }
      }
      deliver(arrivals, budget, sink);
    }
    return new Incoming.Container(
        container.path(),
        container.id(),
        container.parent(),
        container.original(),
        container.size(),
        container.fileTime(),
        mediaType,
        entries,
        missing == null ? State.PROCESSED : State.PARTIAL,
        missing);
  }

  private void take(
      Incoming.Taken container, Archive.Entry entry, String path, Budget budget, Arrivals arrivals)
      throws IOException {
    if (entry.obstacle() != null) {
      refuse(container, entry, path, State.QUARANTINED, entry.obstacle().reason(), arrivals);
      return;
    }
    Drafts.Draft draft;
    try (InputStream bytes = budget.guard(open(entry), entry.packed())) {
      draft = originals.draft(bytes);
    } catch (Drafts.SourceException e) {
      if (e.getCause() instanceof Budget.Bomb bomb) {
        refuse(container, entry, path, State.QUARANTINED, bomb.reason(), arrivals);
      } else if (e.getCause() instanceof PasswordRequiredException) {
        String locked = Archive.Obstacle.LOCKED.reason();
        refuse(container, entry, path, State.QUARANTINED, locked, arrivals);
      } else {
        refuse(container, entry, path, State.FAILED, "damaged inside its container", arrivals);
      }
      return;
    }
    arrivals.add(
        Arrivals.Arrival.of(
            new Incoming.Taken(
                path,
                draft.id(),
                container.id(),
                originals.of(draft.id()),
                draft.size(),
                entry.time(),
                container.depth() + 1),
            draft));
  }

  private static InputStream open(Archive.Entry entry) throws Drafts.SourceException {
    try {
      return entry.bytes().open();
    } catch (IOException e) {
      throw new Drafts.SourceException(e);
    }
  }

  private static Archive.@Nullable Entry next(Archive archive) throws IOException {
    try {
      return archive.next();
    } catch (RuntimeException e) {
      throw new IOException("the container's directory is damaged", e);
    }
  }

  private static void refuse(
      Incoming.Taken container,
      Archive.Entry entry,
      String path,
      State state,
      String reason,
      Arrivals arrivals) {
    arrivals.add(
        Arrivals.Arrival.of(
            Refusals.refuseEntry(
                container, path, Math.max(0, entry.packed()), entry.time(), state, reason)));
  }

  private static Incoming setAside(Incoming.Taken taken, State state, String reason) {
    return new Incoming.Refused(
        taken.path(),
        taken.id(),
        taken.parent(),
        taken.original(),
        taken.size(),
        taken.fileTime(),
        state,
        reason);
  }

  private String tooDeep() {
    return String.format(Locale.ROOT, "nested more than %d containers deep", limits.depth());
  }

  /** Gives each entry of one container a path of its own. */
  private static final class Names {
    private final String container;
    private final Set<String> taken = new HashSet<>();

    Names(String container) {
      this.container = container;
    }

    String next(String name) {
      String clean = PathNames.entry(name);
      String free = clean;
      for (int i = 2; !taken.add(free); i++) {
        free = clean + " (" + i + ")";
      }
      return container + "!/" + free;
    }
  }
}
