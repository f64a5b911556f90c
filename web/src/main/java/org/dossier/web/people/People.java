package org.dossier.web.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * The people of one room, kept in a file that only its owner may read: a line each, with tabs
 * between {@code person} or {@code program}, name, role and hash. No password and no token stands
 * there. A change of the file is seen at the next request. Safe for several threads.
 */
public final class People {
  /** The least length of a password, in characters. */
  public static final int LEAST_PASSWORD = 12;

  /** More is no password, and would cost time to hash. */
  static final int MOST_PASSWORD = 1_000;

  private static final String HEAD =
      "# Who may enter this reading room: changed with 'dossier people'. Keep it from others.";

  private static final String TOKEN_BEGINNING = "dossier_";
  private static final int TOKEN_BYTES = 32;

  private final Path file;

  /** A hash takes 46 MiB while it is made. */
  private final Semaphore hashing = new Semaphore(2);

  private volatile @Nullable Read read;

  private record Read(Object stamp, List<Person> people) {}

  private People(Path file) {
    this.file = file;
  }

  /** The people in a file, which may be absent: then there are none. */
  public static People in(Path file) {
    return new People(file);
  }

  /** In the order in which they were added. */
  public List<Person> all() throws CaseException {
    try {
      Object stamp = stamp();
      Read known = read;
      if (known == null || !known.stamp().equals(stamp)) {
        known = new Read(stamp, lines());
        read = known;
      }
      return known.people();
    } catch (IOException e) {
      throw new CaseException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private Object stamp() throws IOException {
    try {
      var file = Files.readAttributes(this.file, BasicFileAttributes.class);
      return List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey()));
    } catch (NoSuchFileException e) {
      return "absent";
    }
  }

  private List<Person> lines() throws IOException, CaseException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Person> people = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        people.add(person(line, number));
      }
    }
    return List.copyOf(people);
  }

  /** A line that isn't understood lets nobody in, rather than somebody by mistake. */
  private Person person(String line, int number) throws CaseException {
    String[] cells = line.split("\t", -1);
    if (cells.length == 4 && Person.isName(cells[1])) {
      Optional<Role> role = Role.named(cells[2]);
      boolean program = cells[0].equals("program");
      boolean sound =
          program
              ? cells[3].matches("[0-9a-f]{64}")
              : cells[0].equals("person") && Passwords.isHash(cells[3]);
      if (role.isPresent() && sound) {
        return new Person(cells[1], role.get(), program, cells[3]);
      }
    }
    throw new CaseException(
        file
            + ", line "
            + number
            + " names no person: take the line out, and add the person again");
  }

  /** Whoever has that name. */
  public Optional<Person> named(String name) throws CaseException {
    String folded = folded(name);
    return all().stream().filter(person -> person.name().equals(folded)).findFirst();
  }

  /** A name as it is kept: the same for every way of typing it. */
  public static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  /**
   * Adds a person, or gives one another role and password.
   *
   * @throws CaseException when the name or the password won't do
   */
  public void add(String name, Role role, String password) throws CaseException {
    String known = checked(name);
    if (password.codePointCount(0, password.length()) < LEAST_PASSWORD
        || password.length() > MOST_PASSWORD) {
      throw new CaseException(
          "a password has at least " + LEAST_PASSWORD + " characters: take a few words together");
    }
    if (password.equalsIgnoreCase(name)) {
      throw new CaseException("the password must not be the name: take a few words together");
    }
    put(new Person(known, role, false, Passwords.hash(password)));
  }

  /**
   * Adds a program, or gives one another role and token.
   *
   * @return the token, which nobody can read again
   */
  public String addProgram(String name, Role role) throws CaseException {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    String token = TOKEN_BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    put(new Person(checked(name), role, true, sha256(token)));
    return token;
  }

  private static String checked(String name) throws CaseException {
    String folded = folded(name);
    if (!Person.isName(folded)) {
      throw new CaseException(
          "not a name of a person: up to 64 letters and digits, with . _ @ - between them");
    }
    return folded;
  }

  private void put(Person person) throws CaseException {
    change(
        people -> {
          people.removeIf(other -> other.name().equals(person.name()));
          people.add(person);
        });
  }

  /**
   * Takes somebody out: their sessions end with it.
   *
   * @return false when nobody has that name
   */
  public boolean remove(String name) throws CaseException {
    if (named(name).isEmpty()) {
      return false;
    }
    change(people -> people.removeIf(person -> person.name().equals(folded(name))));
    return true;
  }

  /** Written beside the file and put in its place: a reader sees the old people or the new ones. */
  private void change(Consumer<List<Person>> change) throws CaseException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createFile(fresh, ownersOnly());
    } catch (FileAlreadyExistsException e) {
      throw new CaseException(
          fresh + " is there: somebody else changes the people now; if nobody does, delete it", e);
    } catch (IOException e) {
      throw new CaseException(fresh + " can't be written: " + e.getMessage(), e);
    }
    try {
      List<Person> people = new ArrayList<>(lines());
      change.accept(people);
      List<String> lines = new ArrayList<>(List.of(HEAD));
      for (Person one : people) {
        lines.add(
            String.join(
                "\t",
                one.program() ? "program" : "person",
                one.name(),
                one.role().word(),
                one.secret()));
      }
      Files.write(fresh, lines, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CaseException(file + " can't be written: " + e.getMessage(), e);
    } finally {
      discard(fresh);
    }
  }

  private FileAttribute<?>[] ownersOnly() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void discard(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // the next change says that it is there
    }
  }

  /** Whoever signs in so. A name that nobody has takes as long as a wrong password. */
  public Optional<Person> signingIn(String name, String password)
      throws CaseException, InterruptedException {
    if (password.length() > MOST_PASSWORD) {
      return Optional.empty();
    }
    @Nullable Person person = named(name).filter(one -> !one.program()).orElse(null);
    hashing.acquire();
    try {
      if (person == null) {
        Passwords.hash(password);
        return Optional.empty();
      }
      return Passwords.matches(person.secret(), password) ? Optional.of(person) : Optional.empty();
    } finally {
      hashing.release();
    }
  }

  /** The program that has a token. */
  public Optional<Person> program(String token) throws CaseException {
    byte[] given = sha256(token).getBytes(StandardCharsets.US_ASCII);
    Person found = null;
    for (Person person : all()) {
      if (person.program()
          && MessageDigest.isEqual(given, person.secret().getBytes(StandardCharsets.US_ASCII))) {
        found = person;
      }
    }
    return Optional.ofNullable(found);
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
