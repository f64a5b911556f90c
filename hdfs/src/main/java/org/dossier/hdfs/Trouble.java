package org.dossier.hdfs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.ipc.RemoteException;
import org.dossier.intake.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * What Hadoop's client, or the server by it, complains of, in words for the user. Both tell what
 * happened by the names of exceptions, of which the server's arrive as names.
 *
 * @param where the address of the file system
 * @param user who asks
 */
record Trouble(String where, String user) {
  private static final Set<String> NO_WAY =
      Set.of(
          "ConnectException",
          "ConnectTimeoutException",
          "SocketTimeoutException",
          "NoRouteToHostException",
          "UnknownHostException",
          "SocketException",
          "EOFException",
          "ClosedChannelException",
          "ServerTooBusyException",
          "RetriableException");

  /** Of what isn't spoken by a namenode. */
  private static final Set<String> NO_NAMENODE =
      Set.of(
          "RpcException",
          "IpcException",
          "InvalidProtocolBufferException",
          "UnknownProtocolException",
          "RpcNoSuchProtocolException",
          "RpcServerException");

  private static final Set<String> NO_PROOF =
      Set.of("SaslException", "KerberosAuthException", "GSSException", "LoginException");

  private static final Set<String> QUOTA =
      Set.of(
          "QuotaExceededException",
          "NSQuotaExceededException",
          "DSQuotaExceededException",
          "QuotaByStorageTypeExceededException");

  private static final Set<String> NOT_THERE =
      Set.of("FileNotFoundException", "ParentNotDirectoryException");

  private static final Set<String> LINK =
      Set.of("UnresolvedPathException", "UnresolvedLinkException");

  private static final String AGAIN =
      ": run the same command again when that is mended; what was stored is safe";

  /** What Hadoop says where a file can't be begun, and where the last datanode of one ends. */
  private static final List<String> NO_DATANODE =
      List.of("could only be written to", "are bad. Aborting");

  private static final Pattern CLASS = Pattern.compile("(?:[a-z][\\w]*\\.)+[A-Z][\\w$]*:? ?");
  private static final int LONGEST = 200;

  /**
   * @param key of one file; null where more was asked for
   */
  IOException of(IOException e, @Nullable String key) {
    if (isTold(e)) {
      return e;
    }
    Set<String> kinds = kinds(e);
    if (has(kinds, NOT_THERE) && key != null) {
      return new NoSuchFileException(key);
    }
    if (kinds.contains("AccessControlException") && !asksForProof(e)) {
      return key == null ? refused(e, "look there") : new AccessDeniedException(key);
    }
    if (has(kinds, LINK)) {
      return oneOf(e, key, "it is a link, or lies behind one, and links are not followed");
    }
    if (kinds.contains("InvalidPathException")) {
      return oneOf(e, key, "no file there can have such a name");
    }
    String away = away(e, kinds);
    return away != null ? new StorageException(where + ": " + away, e) : oneOf(e, key, oneLine(e));
  }

  /** The same of what could not be listed. */
  IOException ofListing(IOException e, String prefix) {
    return kinds(e).contains("AccessControlException") && !asksForProof(e)
        ? refused(e, "list /" + prefix.replaceFirst("/$", ""))
        : of(e, null);
  }

  /** The same of what could not be put: the next could not be either. */
  IOException ofWriting(IOException e, String key) {
    Set<String> kinds = kinds(e);
    if (isTold(e)) {
      return e;
    }
    if (kinds.contains("AccessControlException") && !asksForProof(e)) {
      return refused(e, "write " + key);
    }
    String away = away(e, kinds);
    return new StorageException(where + ": " + (away != null ? away : oneLine(e) + AGAIN), e);
  }

  /** Of an address that no client can be made for. */
  static String ofAddress(IllegalArgumentException e) {
    return kinds(e).contains("UnknownHostException")
        ? "no machine is known by that name, and HADOOP_CONF_DIR tells of no such nameservice: check the"
            + " address"
        : oneLine(e);
  }

  private static boolean isTold(IOException e) {
    return e instanceof StorageException
        || e instanceof NoSuchFileException
        || e instanceof AccessDeniedException;
  }

  /** Why nothing at all can be had; null where that isn't said. */
  private static @Nullable String away(IOException e, Set<String> kinds) {
    if (has(kinds, NO_PROOF) || asksForProof(e)) {
      return "the server wants proof of who asks (Kerberos): kinit, and HADOOP_CONF_DIR with the"
          + " cluster's core-site.xml";
    }
    if (kinds.contains("StandbyException")) {
      return "this namenode stands by for another: give that one, or the nameservice of both with"
          + " HADOOP_CONF_DIR";
    }
    if (kinds.contains("SafeModeException")) {
      return "the namenode is in safe mode, in which nothing can be written" + AGAIN;
    }
    if (has(kinds, QUOTA)) {
      return "a quota there is used up" + AGAIN;
    }
    if (has(kinds, NO_NAMENODE)) {
      return "what answers there is no namenode: give the port of its RPC, which is 8020 where"
          + " nobody chose another";
    }
    String message = String.valueOf(e.getMessage());
    if (NO_DATANODE.stream().anyMatch(message::contains)) {
      return "no datanode takes what is to be written: they are full, or can't be reached from here"
          + AGAIN;
    }
    if (has(kinds, NO_WAY)) {
      return "the namenode can't be reached (" + way(kinds) + ")" + AGAIN;
    }
    return null;
  }

  private static String way(Set<String> kinds) {
    if (kinds.contains("UnknownHostException")) {
      return "no machine is known by that name";
    }
    if (kinds.contains("ConnectException")) {
      return "connection refused";
    }
    if (kinds.contains("NoRouteToHostException")) {
      return "no route to it";
    }
    if (kinds.contains("ConnectTimeoutException") || kinds.contains("SocketTimeoutException")) {
      return "no answer";
    }
    return kinds.contains("ServerTooBusyException") || kinds.contains("RetriableException")
        ? "it is busy"
        : "the connection broke";
  }

  private StorageException refused(IOException e, String what) {
    return new StorageException(
        where
            + ": '"
            + user
            + "' has no permission to "
            + what
            + ": have it granted, or be another user (kinit; or HADOOP_USER_NAME where nobody asks"
            + " for proof)",
        e);
  }

  private IOException oneOf(IOException e, @Nullable String key, String reason) {
    return key == null
        ? new StorageException(where + ": " + reason, e)
        : new IOException(reason, e);
  }

  private static boolean asksForProof(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("authentication is not enabled")
        || message.contains("Client cannot authenticate via");
  }

  private static boolean has(Set<String> kinds, Set<String> some) {
    return kinds.stream().anyMatch(some::contains);
  }

  /** The names of what was thrown, and of its causes. */
  private static Set<String> kinds(Throwable e) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String name =
          cause instanceof RemoteException remote
              ? String.valueOf(remote.getClassName())
              : cause.getClass().getName();
      kinds.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
    return kinds;
  }

  /** What it says, without the names of classes and where to read more. */
  static String oneLine(Throwable e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String text = CLASS.matcher(first).replaceAll("").replaceAll("\\s+", " ");
    int more = text.indexOf("; For more details");
    text = (more < 0 ? text : text.substring(0, more)).strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
