package org.dossier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes small fictional papers in three languages, as many as are asked for: the same ones for the
 * same seed. Deals, meetings, trainings and statements of some thousand people and firms; one paper
 * in twenty is a changed copy of the one before. {@code MadeFiles COUNT FOLDER [SEED]}
 */
public final class MadeFiles {
  private static final int IN_FOLDER = 1_000;
  private static final int PEOPLE = 3_000;
  private static final int FIRMS = 600;
  private static final int TOWNS = 200;
  private static final int PARAGRAPHS = 4;
  private static final int COPIES = 20;

  private static final String[] SYLLABLES =
      ("ba ber bo dal dan dor el fal far gor hal hol in kal ker lan lin lor mar mi mor na nor ol par"
              + " per ra ren ros sal sen sol ta ter tor val ven vor wil zan")
          .split(" ");
  private static final String[] CYRILLIC =
      ("ба бер бо дал дан дор ел фал фар гор хал хол ин кал кер лан лин лор мар ми мор на нор ол пар"
              + " пер ра рен рос сал сен сол та тер тор вал вен вор вил зан")
          .split(" ");
  private static final String[] HAN = "巴伯波达丹多埃法尔戈哈霍因卡克兰林洛马米莫纳诺奥帕佩拉伦罗萨森索塔特托瓦文沃维赞".split("");
  private static final String[] FIRST =
      "Anna Boris Clara David Elena Felix Greta Henrik".split(" ");
  private static final String[] FIRST_RU =
      "Анна Борис Клара Давид Елена Феликс Грета Генрих".split(" ");
  private static final String[] GOODS =
      "pumps valves turbines trucks radios engines generators cables".split(" ");
  private static final String[] GOODS_RU =
      "насосов клапанов турбин грузовиков радиостанций двигателей генераторов кабелей".split(" ");
  private static final String[] GOODS_ZH = "台水泵 台阀门 台涡轮机 辆卡车 台电台 台发动机 台发电机 条电缆".split(" ");
  private static final String[] MONTHS =
      ("January February March April May June July August September October November December")
          .split(" ");
  private static final String[] MONTHS_RU =
      ("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
          .split(" ");

  private final long seed;

  private MadeFiles(long seed) {
    this.seed = seed;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("COUNT FOLDER [SEED] expected");
    }
    int count = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    var made = new MadeFiles(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    for (int i = 0; i < count; i++) {
      Path box = folder.resolve(String.format(Locale.ROOT, "box%04d", i / IN_FOLDER));
      if (i % IN_FOLDER == 0) {
        Files.createDirectories(box);
      }
      Files.writeString(
          box.resolve(String.format(Locale.ROOT, "%07d.txt", i)), made.text(i) + "\n");
    }
  }

  /** The text of one paper. */
  String text(int number) {
    if (number % COPIES == COPIES - 1) {
      return text(number - 1).replaceFirst("[.。]", ", as was said before.");
    }
    var random = new Random(seed * 1_000_003 + number);
    var text = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      int language = number % 5;
      text.append(i == 0 ? "" : "\n\n");
      switch (language) {
        case 3 -> russian(random, text);
        case 4 -> chinese(random, text);
        default -> english(random, text);
      }
    }
    return text.toString();
  }

  private void english(Random random, StringBuilder text) {
    int day = 1 + random.nextInt(28);
    int month = random.nextInt(12);
    String date = day + " " + MONTHS[month] + " " + (2015 + random.nextInt(10));
    int count = 2 + random.nextInt(400);
    String goods = GOODS[random.nextInt(GOODS.length)];
    switch (random.nextInt(4)) {
      case 0 ->
          text.append(firm(random))
              .append(" delivered ")
              .append(count)
              .append(' ')
              .append(goods)
              .append(" to ")
              .append(firm(random))
              .append(" on ")
              .append(date)
              .append(" for USD ")
              .append(1 + random.nextInt(90))
              .append(".5 million.");
      case 1 ->
          text.append(person(random))
              .append(" met ")
              .append(person(random))
              .append(" in ")
              .append(town(random))
              .append(" on ")
              .append(date)
              .append(". They spoke about the ")
              .append(goods)
              .append(" and went on to the next town by train.");
      case 2 ->
          text.append(person(random))
              .append(" of ")
              .append(firm(random))
              .append(" said that ")
              .append(count)
              .append(' ')
              .append(goods)
              .append(" had been ordered in ")
              .append(date.substring(date.length() - 4))
              .append('.');
      default ->
          text.append(firm(random))
              .append(" trained ")
              .append(count)
              .append(" engineers of ")
              .append(firm(random))
              .append(" in ")
              .append(town(random))
              .append(" in ")
              .append(MONTHS[month])
              .append(' ')
              .append(date.substring(date.length() - 4))
              .append('.');
    }
  }

  private void russian(Random random, StringBuilder text) {
    String date =
        (1 + random.nextInt(28))
            + " "
            + MONTHS_RU[random.nextInt(12)]
            + " "
            + (2015 + random.nextInt(10))
            + " года";
    int count = 5 + random.nextInt(400);
    String goods = GOODS_RU[random.nextInt(GOODS_RU.length)];
    String firm = "Завод «" + capital(word(random.nextInt(FIRMS), CYRILLIC, "")) + "»";
    switch (random.nextInt(3)) {
      case 0 ->
          text.append(firm)
              .append(" поставил ")
              .append(count)
              .append(' ')
              .append(goods)
              .append(" компании «")
              .append(capital(word(random.nextInt(FIRMS), CYRILLIC, "")))
              .append("» ")
              .append(date)
              .append('.');
      case 1 ->
          text.append(personRu(random))
              .append(" и ")
              .append(personRu(random))
              .append(" встретились в городе ")
              .append(capital(word(random.nextInt(TOWNS), CYRILLIC, "")))
              .append("ск ")
              .append(date)
              .append('.');
      default ->
          text.append(personRu(random))
              .append(" сообщил, что ")
              .append(firm)
              .append(" получил ")
              .append(count)
              .append(' ')
              .append(goods)
              .append(" в ")
              .append(2015 + random.nextInt(10))
              .append(" году.");
    }
  }

  private void chinese(Random random, StringBuilder text) {
    String date =
        (2015 + random.nextInt(10))
            + "年"
            + (1 + random.nextInt(12))
            + "月"
            + (1 + random.nextInt(28))
            + "日";
    int count = 5 + random.nextInt(400);
    String goods = GOODS_ZH[random.nextInt(GOODS_ZH.length)];
    text.append(date)
        .append('，')
        .append(firmZh(random))
        .append("向")
        .append(firmZh(random))
        .append("交付了")
        .append(count)
        .append(goods)
        .append("。");
  }

  private String person(Random random) {
    int number = random.nextInt(PEOPLE);
    return FIRST[number % FIRST.length] + " " + capital(word(number, SYLLABLES, ""));
  }

  private String personRu(Random random) {
    int number = random.nextInt(PEOPLE);
    return FIRST_RU[number % FIRST.length] + " " + capital(word(number, CYRILLIC, "")) + "ов";
  }

  private String firm(Random random) {
    return capital(word(random.nextInt(FIRMS), SYLLABLES, "")) + " Works Ltd.";
  }

  private String firmZh(Random random) {
    return word(random.nextInt(FIRMS), HAN, "") + "机械有限公司";
  }

  private String town(Random random) {
    return "Port " + capital(word(random.nextInt(TOWNS), SYLLABLES, ""));
  }

  /** The syllables of a number, three and more: another number has another word. */
  private static String word(int number, String[] syllables, String end) {
    int left = number + syllables.length * syllables.length;
    var word = new StringBuilder();
    while (left > 0) {
      word.insert(0, syllables[left % syllables.length]);
      left /= syllables.length;
    }
    return word.append(end).toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
