package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.pipeline.worker.Confinement;
import org.dossier.pipeline.worker.JobFile;
import org.dossier.pipeline.worker.WorkerLoop;
import org.dossier.text.PageImages;

/** The program of a process that draws pages: one job is one page of one file. */
public final class DrawingWorker implements WorkerLoop.Handler {
  /** The page as PNG. */
  static final int DRAWN = 1;

  /** Why the page can't be drawn. */
  static final int REFUSED = 2;

  private DrawingWorker() {}

  /**
   * @param args the one folder that may be written
   */
  public static void main(String[] args) throws IOException {
    Path work = Path.of(args[0]);
    String confinement = Confinement.enter(work);
    WorkerLoop.serve(confinement, work, new DrawingWorker());
  }

  @Override
  public boolean handle(byte[] head, JobFile file, WorkerLoop out) throws IOException {
    String[] asked = new String(head, StandardCharsets.UTF_8).split("\n", -1);
    try {
      byte[] png =
          PageImages.png(
              bytes(file), asked[0], Integer.parseInt(asked[1]), Double.parseDouble(asked[2]));
      out.part(DRAWN, png);
      return true;
    } catch (IOException | RuntimeException e) {
      out.part(REFUSED, String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
      return e instanceof IOException;
    }
  }

  private static byte[] bytes(JobFile file) throws IOException {
    return switch (file) {
      case JobFile.InMemory(var bytes) -> bytes;
      case JobFile.OnDisk(var path) -> Files.readAllBytes(path);
    };
  }
}
