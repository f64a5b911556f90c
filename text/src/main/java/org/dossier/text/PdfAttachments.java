package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;

/** Takes out the files in a PDF: the document's, and those pinned to pages. */
final class PdfAttachments {
  private static final int DEEPEST = 20;

  private final Quota quota;
  private final List<Embedded> files = new ArrayList<>();
  private final Set<COSBase> seen = new HashSet<>();

  PdfAttachments(Quota quota) {
    this.quota = quota;
  }

  List<Embedded> of(PDDocument document) {
    try {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      if (names != null && names.getEmbeddedFiles() != null) {
        collect(names.getEmbeddedFiles(), 0);
      }
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationFileAttachment pin
              && pin.getFile() instanceof PDComplexFileSpecification file) {
            add(file);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      quota.miss("its list of embedded files is damaged");
    }
    return files;
  }

  private void collect(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException {
    if (depth > DEEPEST || !seen.add(node.getCOSObject())) {
      return;
    }
    Map<String, PDComplexFileSpecification> named = node.getNames();
    if (named != null) {
      named.values().forEach(this::add);
    }
    List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
    if (kids != null) {
      for (var kid : kids) {
        collect(kid, depth + 1);
      }
    }
  }

  private void add(@Nullable PDComplexFileSpecification file) {
    if (file == null) {
      return;
    }
    PDEmbeddedFile content = content(file);
    String name = file.getFilename() == null ? "unnamed" : file.getFilename();
    if (content == null || !seen.add(content.getCOSObject())) {
      return;
    }
    try (var in = content.createInputStream()) {
      byte[] bytes =
          in.readNBytes(
              (int) Math.min(Integer.MAX_VALUE - 8, quota.settings().embeddedBytes() + 1));
      if (quota.admitsEmbedded(bytes.length)) {
        files.add(new Embedded(name, bytes));
      } else {
        quota.miss("the embedded file " + name + " was not taken out: there are too many");
      }
    } catch (IOException e) {
      quota.miss("the embedded file " + name + " is damaged");
    }
  }

  private static @Nullable PDEmbeddedFile content(PDComplexFileSpecification file) {
    PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
    return unicode == null ? file.getEmbeddedFile() : unicode;
  }
}
