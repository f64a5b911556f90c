package org.dossier.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How much a decoded text looks like one that somebody wrote: the mean, over its characters beyond
 * ASCII, of how usual each is in its script and beside its neighbours. Characters that a wrong
 * encoding makes (box drawings between letters, capitals inside words, rare ideographs) cost.
 */
final class TextLikeness {
  /** Russian letters by how often they're met, the most frequent first. */
  private static final String RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

  /** Characters that make up most of any Chinese text, in their short and their long forms. */
  private static final BitSet CHINESE =
      set(
          "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
              + "过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理"
              + "心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两"
              + "高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表"
              + "化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更"
              + "别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区"
              + "保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住"
              + "告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
              + "這個們來為國說時會對於過發後裡種經麼學現當沒動還進樣從實軍無與長機業將兩間問應戰頭體"
              + "見產話給門東聲員論處義幾認條氣題爾別變總電數報結場計區資許統隊決設則聽達強難權記類據"
              + "邊張該規萬覺術領確傳師觀讓識帶導爭運合同公司交付協議簽訂供應");

  /** The first levels of the Chinese standards: what every schoolbook has. */
  private static final BitSet SCHOOL = school();

  /** Syllables that make up most of any Korean text. */
  private static final BitSet KOREAN =
      set("이다는의가을에를고하지한도로은사기서아어자리시나대정인그해있것수라들일전보부만제여상주원과면동무장안스구" + "국성소위오세조되우마모었적까게진연년경중선비공유생회계문물");

  private TextLikeness() {}

  /** True for an ideograph that is met in plain texts. */
  static boolean isCommonHan(int c) {
    return CHINESE.get(c) || SCHOOL.get(c);
  }

  private static BitSet school() {
    var school = new BitSet();
    add(school, Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1, 0xFE);
    add(school, Charset.forName("Big5"), 0xA4, 0xC6, 0x40, 0xFE);
    return school;
  }

  private static void add(
      BitSet set, Charset charset, int lead0, int lead1, int trail0, int trail1) {
    for (int lead = lead0; lead <= lead1; lead++) {
      for (int trail = trail0; trail <= trail1; trail++) {
        int c = new String(new byte[] {(byte) lead, (byte) trail}, charset).codePointAt(0);
        if (Character.isIdeographic(c)) {
          set.set(c);
        }
      }
    }
  }

  static double of(String text) {
    double sum = 0;
    int count = 0;
    int before = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0x80) {
        int after = i < text.length() ? text.codePointAt(i) : ' ';
        sum += likeness(c, before, after);
        count++;
      }
      before = c;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double likeness(int c, int before, int after) {
    if (c == 0xFFFD || Character.getType(c) == Character.UNASSIGNED) {
      return -4;
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
      return -3;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case CYRILLIC -> cyrillic(c, before);
      case HAN -> CHINESE.get(c) ? 1 : SCHOOL.get(c) ? 0.45 : 0.05;
      case HIRAGANA, KATAKANA -> c >= 0xFF61 && c <= 0xFF9F ? -0.7 : 0.9;
      case HANGUL -> KOREAN.get(c) ? 1 : 0.35;
      case LATIN -> latin(c, before, after);
      case GREEK -> -0.2;
      default -> sign(c, before, after);
    };
  }

  private static double cyrillic(int c, int before) {
    int rank = RUSSIAN.indexOf(Character.toLowerCase(c));
    double usual = rank < 0 ? -0.3 : 0.95 - 0.025 * rank;
    boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean besideLatin = before < 0x80 && Character.isLetter(before);
    double cost = (capitalInside ? 6 : 0) + (besideLatin ? 0.5 : 0);
    return usual - cost - (Character.isUpperCase(c) ? 0.05 : 0);
  }

  /** Accented letters stand between plain ones. */
  private static double latin(int c, int before, int after) {
    boolean amongLetters = isPlainLetter(before) || isPlainLetter(after);
    boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean run = before >= 0x80 && Character.isLetter(before);
    boolean western = c <= 0xFF || "ŒœŠšŽžŸ".indexOf(c) >= 0;
    return (amongLetters ? 0.7 : 0.1)
        - (western ? 0 : 0.2)
        - (capitalInside ? 1 : 0)
        - (run ? 0.6 : 0);
  }

  /** Quotation marks, dashes and the like stand at the edges of words, boxes nowhere in them. */
  private static double sign(int c, int before, int after) {
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (c >= 0x2500 && c <= 0x259F) {
      return inWord ? -1.5 : -0.2;
    }
    if (c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60) {
      return 0.7;
    }
    boolean usual = "«»“”„‘’…–—№§°€£•©®±½\u00A0".indexOf(c) >= 0;
    return usual ? inWord && c != '’' ? 0 : 0.5 : inWord ? -1 : -0.3;
  }

  private static boolean isPlainLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static BitSet set(String characters) {
    var set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }
}
