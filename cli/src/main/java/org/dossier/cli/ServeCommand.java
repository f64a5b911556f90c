package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.web.Place;
import org.dossier.web.ReadingRoom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Opens the reading room: the case in the browser, on this machine alone.",
      "Nothing leaves the machine. It may run while documents are added. Ctrl-C closes it.",
      "Others reach it when --host says where, once 'dossier people' says who they are."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier serve my-case                 then open http://127.0.0.1:4321/",
      "  dossier serve my-case --port 0        at any free port, which it prints",
      "  dossier serve my-case --host 10.0.0.5 --certificate room.pem --key room.key",
      "                                        for the people of the case, over TLS",
      "  dossier serve my-case --translator http://127.0.0.1:5000",
      "                                        with a translator that runs on this machine",
      "  dossier serve my-case --host 0.0.0.0 --name room.example --certificate room.pem --key room.key"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where to listen (default: ${DEFAULT-VALUE}; 0: any free port).",
      defaultValue = "4321")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address of this machine to listen at (default: ${DEFAULT-VALUE}; 0.0.0.0: all of"
              + " them). Any but loopback needs people who sign in.",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A name by which browsers reach the room; may be given more than once.")
  private List<String> names = List.of();

  @Option(
      names = "--certificate",
      paramLabel = "PEM",
      description = "Speaks TLS, with this certificate and those behind it in the file.")
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description = "The certificate's private key, without a password.")
  private @Nullable Path key;

  @Mixin private TranslatorOption translator = new TranslatorOption();

  ServeCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CaseException, InterruptedException {
    if ((port < 0 || port > HIGHEST_PORT) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--port must be from 0 to " + HIGHEST_PORT + ", not " + port);
    }
    if ((certificate == null) != (key == null) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--certificate and --key go together: give both");
    }
    var place = new Place(host, port, names, certificate, key);
    ReadingRoom room =
        ReadingRoom.open(CaseFolder.open(root), place, clock, translator.translator(terminal));
    if (!place.isLoopback() && !place.isEncrypted()) {
      terminal
          .err()
          .println(
              "WARNING: without TLS, whoever is on the way can read all that passes, passwords too:"
                  + " give --certificate and --key.");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(room)));
    terminal.out().println("Open " + room.address() + "   (Ctrl-C closes the room)");
    terminal.out().flush();
    new CountDownLatch(1).await(); // until the process is ended
    return 0;
  }

  private static void close(ReadingRoom room) {
    try {
      room.close();
    } catch (IOException e) {
      // the process ends with it
    }
  }
}
