package org.dossier.store;

import java.nio.file.Path;

/** Where the tables of a case are kept. Its text is what people are shown: never a password. */
public sealed interface CaseDatabase {
  /** How the address of a server's database begins. */
  String SERVER = "jdbc:postgresql:";

  /** One file, made by SQLite. */
  record File(Path path) implements CaseDatabase {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A database of a PostgreSQL server.
   *
   * @param url for JDBC; may hold a password
   */
  record Server(String url) implements CaseDatabase {
    public Server {
      if (!url.startsWith(SERVER)) {
        throw new IllegalArgumentException(
            "not the address of a PostgreSQL database: it must begin with " + SERVER);
      }
    }

    /** Host, port and database alone. */
    @Override
    public String toString() {
      String bare = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
      return bare.replaceFirst("//[^/]*@", "//");
    }

    /** The database's name; {@code postgres} where the address names none. */
    public String name() {
      String bare = toString();
      String name = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1);
      return name.isEmpty() ? "postgres" : name;
    }
  }

  static CaseDatabase file(Path path) {
    return new File(path);
  }

  static CaseDatabase server(String url) {
    return new Server(url);
  }
}
