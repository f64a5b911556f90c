package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.MarkKind;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.jspecify.annotations.Nullable;

/**
 * An Office file made from another template than its sender's other papers, or from one of the same
 * name that lies elsewhere. Who sent it is known by the number in its head, the letter that it is
 * attached to, the firm or the author that the file names: by the first of these that several
 * papers share.
 */
final class OddTemplates {
  /** So many others must agree, */
  private static final int FEWEST = 3;

  /** and so great a part of all the sender's. */
  private static final double USUAL = 0.75;

  private static final int MOST_PAPERS = 500_000;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@,;]+@[^\\s<>@,;]+");

  /** What programs and installers write where nobody gave a name. */
  private static final Set<String> NOBODY =
      Set.of(
          "user",
          "admin",
          "administrator",
          "author",
          "owner",
          "unknown",
          "windows user",
          "microsoft office user",
          "microsoft",
          "microsoft corporation",
          "home",
          "organization",
          "python-docx",
          "apache poi",
          "пользователь",
          "пользователь windows",
          "администратор",
          "админ",
          "автор",
          "用户",
          "作者",
          "微软用户");

  private final List<Made> all = new ArrayList<>();
  private final Map<DocumentId, Made> byId = new HashMap<>();
  private final Map<String, String> senders = new HashMap<>();

  /** Of which documents a word is said, and what sort of sender that tells; the surest first. */
  private enum By {
    NUMBER("whose head bears the number %s"),
    LETTER("that %s sent"),
    FIRM("that name %s as their firm"),
    AUTHOR("that %s made");

    private final String said;

    By(String said) {
      this.said = said;
    }
  }

  private record Sender(By by, String name, String family) implements Comparable<Sender> {
    @Override
    public int compareTo(Sender other) {
      return Comparator.comparing(Sender::by)
          .thenComparing(Sender::name)
          .thenComparing(Sender::family)
          .compare(this, other);
    }

    String said() {
      return by.said.replace("%s", name);
    }
  }

  /**
   * A file and its template.
   *
   * @param template its name as written
   * @param folder where it lies; null where the file doesn't say
   */
  private record Made(
      DocumentId id,
      String path,
      String family,
      String template,
      @Nullable String folder,
      List<Sender> senders) {
    /** Word of another year gives its templates another extension. */
    String key() {
      return template.replaceFirst("(?i)\\.(?:dot|xlt|pot)[xm]?$", "").toLowerCase(Locale.ROOT);
    }

    @Nullable String folderKey() {
      return folder == null ? null : folder.toLowerCase(Locale.ROOT).replace('\\', '/');
    }
  }

  /** Documents come by path, each once. */
  void add(Document document) {
    Map<String, String> said = document.metadata();
    Matcher from = ADDRESS.matcher(said.getOrDefault("From", ""));
    if (from.find() && said.containsKey("Message-ID") && senders.size() < MOST_PAPERS) {
      senders.put(document.path(), from.group().toLowerCase(Locale.ROOT));
    }
    String attached = said.getOrDefault(RemoteTemplate.ATTACHED, "");
    String named = said.getOrDefault("extended-properties:Template", "").strip();
    String family = family(document.mediaType());
    if (family == null || named.isEmpty() && attached.isEmpty() || all.size() >= MOST_PAPERS) {
      return;
    }
    String whole = attached.isEmpty() ? named : attached;
    int end = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\'));
    String template = whole.substring(end + 1);
    var made =
        new Made(
            document.id(),
            document.path(),
            family,
            template.replace("%20", " "),
            end < 0 ? null : whole.substring(0, end),
            new ArrayList<>());
    if (template.isEmpty()) {
      return;
    }
    named(made, By.FIRM, said.getOrDefault("extended-properties:Company", ""));
    named(made, By.AUTHOR, said.getOrDefault("dc:creator", ""));
    all.add(made);
    byId.put(made.id(), made);
  }

  private static void named(Made made, By by, String name) {
    String plain = name.strip();
    boolean written = plain.codePoints().filter(Character::isLetter).count() > 1;
    if (written && !NOBODY.contains(plain.toLowerCase(Locale.ROOT))) {
      made.senders().add(new Sender(by, "“" + plain + "”", made.family()));
    }
  }

  private static @Nullable String family(@Nullable String mediaType) {
    String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
    if (type.contains("wordprocessing") || type.contains("word")) {
      return "text";
    }
    if (type.contains("spreadsheet") || type.contains("excel")) {
      return "sheet";
    }
    return type.contains("presentation") || type.contains("powerpoint") ? "slides" : null;
  }

  void observe(Index index, Papers papers) {
    if (all.size() <= FEWEST) {
      return;
    }
    index.marks(
        MarkKind.REGISTER,
        papers,
        (paper, mark) -> {
          Made made = byId.get(paper.id());
          if (made != null) {
            made.senders().add(new Sender(By.NUMBER, mark.quote(), made.family()));
          }
        });
    SortedMap<Sender, List<Made>> sent = new TreeMap<>();
    for (Made made : all) {
      int inside = made.path().lastIndexOf("!/");
      String by = inside < 0 ? null : senders.get(made.path().substring(0, inside));
      if (by != null) {
        made.senders().add(new Sender(By.LETTER, by, made.family()));
      }
      made.senders().stream()
          .distinct()
          .forEach(sender -> sent.computeIfAbsent(sender, _ -> new ArrayList<>()).add(made));
    }
    Set<DocumentId> told = new HashSet<>();
    sent.forEach((sender, those) -> compare(sender, those, told, papers));
  }

  private static void compare(
      Sender sender, List<Made> those, Set<DocumentId> told, Papers papers) {
    String usual = usual(those, Made::key);
    if (usual == null) {
      return;
    }
    List<Made> like = those.stream().filter(made -> made.key().equals(usual)).toList();
    for (Made made : those) {
      if (!made.key().equals(usual) && told.add(made.id())) {
        tell(
            made,
            "its template is “%s”, that of %d other papers %s “%s”",
            new Object[] {made.template(), like.size(), sender.said(), like.getFirst().template()},
            papers);
      }
    }
    List<Made> placed = like.stream().filter(made -> made.folder() != null).toList();
    String folder = usual(placed, Made::folderKey);
    if (folder == null) {
      return;
    }
    List<Made> there = placed.stream().filter(made -> folder.equals(made.folderKey())).toList();
    for (Made made : placed) {
      if (!folder.equals(made.folderKey()) && told.add(made.id())) {
        tell(
            made,
            "its template “%s” lies in %s, that of %d other papers %s in %s",
            new Object[] {
              made.template(), made.folder(), there.size(), sender.said(), there.getFirst().folder()
            },
            papers);
      }
    }
  }

  /** What most of them have; null where they don't agree. */
  private static @Nullable String usual(List<Made> those, Function<Made, @Nullable String> what) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Made made : those) {
      String value = what.apply(made);
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() >= FEWEST && count.getValue() >= USUAL * those.size()) {
        return count.getKey();
      }
    }
    return null;
  }

  private static void tell(Made made, String sentence, Object[] values, Papers papers) {
    papers.add(
        Signal.of(
            made.id(),
            Observation.ofWhole(
                SignalKind.TEMPLATE, String.format(Locale.ROOT, sentence, values))));
  }
}
