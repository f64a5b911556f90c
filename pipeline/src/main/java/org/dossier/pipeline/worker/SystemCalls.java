package org.dossier.pipeline.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A seccomp filter: system calls that no reader of documents has a use for fail with EPERM, in this
 * process and all that it starts.
 */
final class SystemCalls {
  private static final int LOAD = 0x20;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int JUMP_IF_AT_LEAST = 0x35;
  private static final int RETURN = 0x06;
  private static final int ALLOW = 0x7FFF0000;
  private static final int REFUSE = 0x00050001; // with EPERM
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;

  private static final long PR_SET_NO_NEW_PRIVS = 38;
  private static final long SET_MODE_FILTER = 1;
  private static final long ALL_THREADS = 1;

  /** The numbers that one architecture gives to what is needed here, and to what is refused. */
  enum Table {
    /**
     * socket, connect, accept, sendto, sendmsg, bind, listen, accept4, sendmmsg; ptrace; mount,
     * umount, pivot_root, chroot, unshare, setns; modules, keys, bpf, perf, process_vm,
     * userfaultfd, io_uring, which can open sockets.
     */
    X86_64(
        0xC000003E,
        317,
        157,
        List.of(
            41, 42, 43, 44, 46, 49, 50, 288, 307, 101, 165, 166, 155, 161, 272, 308, 175, 313, 248,
            249, 250, 321, 298, 310, 311, 323, 425, 426, 427)),
    /** The same by other numbers. */
    AARCH64(
        0xC00000B7,
        277,
        167,
        List.of(
            198, 203, 202, 206, 211, 200, 201, 242, 269, 117, 40, 39, 41, 51, 97, 268, 105, 273,
            217, 218, 219, 280, 241, 270, 271, 282, 425, 426, 427));

    private final int architecture;
    private final int seccomp;
    private final int prctl;
    private final List<Integer> refused;

    Table(int architecture, int seccomp, int prctl, List<Integer> refused) {
      this.architecture = architecture;
      this.seccomp = seccomp;
      this.prctl = prctl;
      this.refused = refused;
    }
  }

  private SystemCalls() {}

  /** True when programs started from here on gain no rights that this one lacks. */
  static boolean renounceRights(Kernel kernel, Table table) {
    return kernel.call(table.prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  }

  /** True when the filter holds for every thread. */
  static boolean refuse(Kernel kernel, Table table) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment program = program(arena, table);
      MemorySegment header = arena.allocate(16, 8);
      header.set(ValueLayout.JAVA_SHORT, 0, (short) (program.byteSize() / 8));
      header.set(ValueLayout.ADDRESS, 8, program);
      return kernel.call(table.seccomp, SET_MODE_FILTER, ALL_THREADS, header.address(), 0, 0) == 0;
    }
  }

  private static MemorySegment program(Arena arena, Table table) {
    int count = table.refused.size();
    var program = new Program(arena.allocate(8L * (count + 6), 8));
    int refuse = count + 5;
    program.add(LOAD, 0, 0, ARCHITECTURE);
    program.add(JUMP_IF_EQUAL, 0, refuse - 2, table.architecture);
    program.add(LOAD, 0, 0, NUMBER);
    // the other numbering that x86 knows
    program.add(JUMP_IF_AT_LEAST, refuse - 4, 0, 0x40000000);
    for (int number : table.refused) {
      program.add(JUMP_IF_EQUAL, refuse - program.size - 1, 0, number);
    }
    program.add(RETURN, 0, 0, ALLOW);
    program.add(RETURN, 0, 0, REFUSE);
    return program.bytes;
  }

  private static final class Program {
    private final MemorySegment bytes;
    private int size;

    Program(MemorySegment bytes) {
      this.bytes = bytes;
    }

    void add(int code, int ifTrue, int ifFalse, int value) {
      long at = 8L * size;
      bytes.set(ValueLayout.JAVA_SHORT, at, (short) code);
      bytes.set(ValueLayout.JAVA_BYTE, at + 2, (byte) ifTrue);
      bytes.set(ValueLayout.JAVA_BYTE, at + 3, (byte) ifFalse);
      bytes.set(ValueLayout.JAVA_INT.withOrder(ByteOrder.nativeOrder()), at + 4, value);
      size++;
    }
  }
}
