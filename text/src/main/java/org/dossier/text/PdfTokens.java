package org.dossier.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;

/**
 * Reads a page's program: operands gather until an operator takes them. Arrays and dictionaries lie
 * flat among the operands. What is malformed is skipped, as viewers do; any bytes can be read.
 */
final class PdfTokens {
  /** The program ends here. */
  static final int END = -1;

  private static final int VALUE = -2;

  private static final int LONGEST_OPERATOR = 3;

  /** A line of text drawn letter by letter has a thousand operands. */
  private static final int MOST_OPERANDS = 1 << 20;

  private static final byte NUMBER = 0;
  private static final byte NAME = 1;
  private static final byte STRING = 2;
  private static final byte OTHER = 3;

  private final byte[] program;
  private int at;
  private byte[] kinds = new byte[16];
  private double[] numbers = new double[16];
  private int[] froms = new int[16];
  private int[] tos = new int[16];
  private int size;
  private byte[] strings = new byte[256];
  private int stringsEnd;

  PdfTokens(byte[] program) {
    this.program = program;
  }

  /**
   * Moves to the next operator.
   *
   * @return its characters, eight bits each, or {@link #END}; 0 for one that is too long to be any
   */
  int next() throws IOException {
    size = 0;
    stringsEnd = 0;
    while (at < program.length) {
      int c = program[at];
      if (c >= '0' && c <= '9' || c == '-' || c == '.' || c == '+') {
        number();
      } else if (PdfSigns.isBlank(c)
          || c == '['
          || c == ']'
          || c == ')'
          || c == '>'
          || c == '{'
          || c == '}') {
        at++;
      } else if (c == '/') {
        name();
      } else if (c == '(') {
        literal();
      } else if (c == '<') {
        if (at + 1 < program.length && program[at + 1] == '<') {
          at += 2;
        } else {
          hexadecimal();
        }
      } else if (c == '%') {
        comment();
      } else {
        int operator = operator();
        if (operator != VALUE) {
          return operator;
        }
        add(OTHER, 0, 0, 0);
      }
    }
    return END;
  }

  /** How many operands there are. */
  int size() {
    return size;
  }

  boolean isNumber(int index) {
    return index < size && kinds[index] == NUMBER;
  }

  boolean isString(int index) {
    return index < size && kinds[index] == STRING;
  }

  boolean isName(int index) {
    return index < size && kinds[index] == NAME;
  }

  /** The number at a place; 0 where there is none. */
  double number(int index) {
    return isNumber(index) ? numbers[index] : 0;
  }

  /** The bytes that hold the string at {@link #from} to {@link #to}, until the next operator. */
  byte[] strings() {
    return strings;
  }

  int from(int index) {
    return froms[index];
  }

  int to(int index) {
    return tos[index];
  }

  COSName name(int index) {
    var name = new byte[tos[index] - froms[index]];
    int length = 0;
    for (int i = froms[index]; i < tos[index]; i++) {
      byte c = program[i];
      if (c == '#'
          && i + 2 < tos[index]
          && PdfSigns.hex(program[i + 1]) >= 0
          && PdfSigns.hex(program[i + 2]) >= 0) {
        c = (byte) (PdfSigns.hex(program[i + 1]) << 4 | PdfSigns.hex(program[i + 2]));
        i += 2;
      }
      name[length++] = c;
    }
    return COSName.getPDFName(new String(name, 0, length, StandardCharsets.UTF_8));
  }

  /** Passes over the bytes of an image that lies in the program. */
  void skipImage() {
    at = PdfInlineImage.end(program, Math.min(at + 1, program.length));
  }

  private void number() throws IOException {
    boolean negative = program[at] == '-';
    double value = 0;
    double unit = 1;
    boolean point = program[at] == '.';
    boolean digits = !negative && !point && program[at] != '+';
    if (digits) {
      value = program[at] - '0';
    }
    at++;
    for (; at < program.length; at++) {
      int c = program[at];
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        unit = point ? unit * 10 : unit;
      } else if (c == '.' && !point) {
        point = true;
      } else if (c != '-') {
        break;
      }
    }
    double number = value / unit;
    add(NUMBER, Double.isFinite(number) ? negative ? -number : number : 0, 0, 0);
  }

  private void name() throws IOException {
    int from = ++at;
    while (at < program.length
        && !PdfSigns.isBlank(program[at])
        && !PdfSigns.isDelimiter(program[at])) {
      at++;
    }
    add(NAME, 0, from, at);
  }

  private void comment() {
    while (at < program.length && program[at] != '\n' && program[at] != '\r') {
      at++;
    }
  }

  private int operator() {
    int from = at;
    int packed = 0;
    while (at < program.length
        && !PdfSigns.isBlank(program[at])
        && !PdfSigns.isDelimiter(program[at])
        && !(PdfSigns.isDigit(program[at]) && !(at == from + 1 && program[from] == 'd'))) {
      packed = packed << 8 | program[at] & 0xFF;
      at++;
    }
    int length = at - from;
    if (length <= LONGEST_OPERATOR) {
      return packed;
    }
    return isWord(from, "true") || isWord(from, "null") || isWord(from, "false") ? VALUE : 0;
  }

  private boolean isWord(int from, String word) {
    return at - from == word.length()
        && word.equals(new String(program, from, at - from, StandardCharsets.ISO_8859_1));
  }

  private void literal() throws IOException {
    int from = stringsEnd;
    int depth = 1;
    at++;
    while (at < program.length) {
      byte c = program[at++];
      if (c == '\\') {
        escaped();
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      if (c == '\r') {
        at += at < program.length && program[at] == '\n' ? 1 : 0;
        c = '\n';
      }
      append(c);
    }
    add(STRING, 0, from, stringsEnd);
  }

  private void escaped() {
    if (at >= program.length) {
      return;
    }
    byte c = program[at++];
    switch (c) {
      case 'n' -> append('\n');
      case 'r' -> append('\r');
      case 't' -> append('\t');
      case 'b' -> append('\b');
      case 'f' -> append('\f');
      case '\n' -> {}
      case '\r' -> at += at < program.length && program[at] == '\n' ? 1 : 0;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int code = c - '0';
        for (int i = 0; i < 2 && at < program.length && PdfSigns.isOctal(program[at]); i++) {
          code = code << 3 | program[at++] - '0';
        }
        append(code);
      }
      default -> append(c);
    }
  }

  private void hexadecimal() throws IOException {
    int from = stringsEnd;
    int half = -1;
    at++;
    while (at < program.length) {
      byte c = program[at++];
      if (c == '>') {
        break;
      }
      int digit = PdfSigns.hex(c);
      if (digit < 0) {
        continue;
      }
      if (half < 0) {
        half = digit;
      } else {
        append(half << 4 | digit);
        half = -1;
      }
    }
    if (half >= 0) {
      append(half << 4);
    }
    add(STRING, 0, from, stringsEnd);
  }

  private void append(int c) {
    if (stringsEnd == strings.length) {
      strings = Arrays.copyOf(strings, stringsEnd * 2);
    }
    strings[stringsEnd++] = (byte) c;
  }

  private void add(byte kind, double number, int from, int to) throws IOException {
    if (size == kinds.length) {
      if (size >= MOST_OPERANDS) {
        throw new IOException("its program is damaged: no operator takes its operands");
      }
      kinds = Arrays.copyOf(kinds, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
      froms = Arrays.copyOf(froms, size * 2);
      tos = Arrays.copyOf(tos, size * 2);
    }
    kinds[size] = kind;
    numbers[size] = number;
    froms[size] = from;
    tos[size] = to;
    size++;
  }
}
