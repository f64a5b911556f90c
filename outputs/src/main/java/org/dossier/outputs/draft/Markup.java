package org.dossier.outputs.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few marks that own words may have: {@code # heading}, {@code ## smaller heading}, {@code -
 * item}, {@code 1. item}, {@code **bold**}, {@code [^f-...]} for the footnote of a finding. All
 * else is text; an empty line ends a paragraph.
 */
public final class Markup {
  private static final Pattern HEADING = Pattern.compile("(#{1,3})\\s+(\\S.*)");
  private static final Pattern ITEM = Pattern.compile("([-*•]|\\d{1,3}[.)])\\s+(\\S.*)");
  private static final Pattern MARK =
      Pattern.compile(
          "\\*\\*(?<bold>[^*\\n]{1,2000})\\*\\*|\\[\\^(?<note>f-[0-9a-zA-Z-]{1,64})\\]");

  private Markup() {}

  /** A paragraph of any kind. */
  public sealed interface Block {
    List<Inline> words();
  }

  /**
   * @param level from 1
   */
  public record Heading(int level, List<Inline> words) implements Block {}

  public record Paragraph(List<Inline> words) implements Block {}

  /**
   * @param mark "•", or the number with its dot
   */
  public record Item(String mark, List<Inline> words) implements Block {}

  /** A stretch of a paragraph. */
  public sealed interface Inline {}

  public record Words(String text, boolean bold) implements Inline {}

  /** Where the footnote of a finding stands. */
  public record Reference(String finding) implements Inline {}

  public static List<Block> parse(String text) {
    List<Block> blocks = new ArrayList<>();
    var paragraph = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      String bare = line.strip();
      Matcher heading = HEADING.matcher(bare);
      Matcher item = ITEM.matcher(bare);
      if (bare.isEmpty()) {
        end(paragraph, blocks);
      } else if (heading.matches()) {
        end(paragraph, blocks);
        blocks.add(new Heading(heading.group(1).length(), inline(heading.group(2))));
      } else if (item.matches()) {
        end(paragraph, blocks);
        String mark = item.group(1);
        blocks.add(
            new Item(
                Character.isDigit(mark.charAt(0)) ? mark.replace(')', '.') : "•",
                inline(item.group(2))));
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(bare);
      }
    }
    end(paragraph, blocks);
    return blocks;
  }

  private static void end(StringBuilder paragraph, List<Block> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.add(new Paragraph(inline(paragraph.toString())));
      paragraph.setLength(0);
    }
  }

  private static List<Inline> inline(String text) {
    List<Inline> words = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int at = 0;
    while (mark.find()) {
      if (mark.start() > at) {
        words.add(new Words(text.substring(at, mark.start()), false));
      }
      String bold = mark.group("bold");
      words.add(bold == null ? new Reference(mark.group("note")) : new Words(bold, true));
      at = mark.end();
    }
    if (at < text.length()) {
      words.add(new Words(text.substring(at), false));
    }
    return words;
  }
}
