package kaiwu.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kaiwu.link.Mention;

/**
 * Invented companies, Chinese and foreign, each written in several ways as offices write them: another legal form or none,
 * abbreviations, letter case, punctuation, full width, traditional characters, word order, slips of the pen, and romanised. Who
 * wrote what is known, so merging can be judged. The same seed makes the same names.
 */
final class PlantedNames {

    private static final String[] PLACES = {"深圳市", "北京", "上海", "广州市", "杭州", "苏州市", "浙江", "江苏", "山东省", "四川", "东莞市", "青岛"
    };
    private static final String CHARACTERS =
            "华中光新天大明海金东方科信通达创联立正远宏盛泰瑞祥和兴隆康美佳嘉福源安恒永德益丰力强飞腾龙凤鹏翔宇星辰晨曦" + "云峰岭川江河湖波涛润泽森林茂盛柏松梅兰竹菊荷莲雅致诚信义礼智仁博文思睿哲贤良优卓越超凡精锐奇异";
    private static final String[] BUSINESS_ZH = {"技术", "电子", "机械", "化工", "生物", "通信", "软件", "食品", "纺织", "材料", "环保", "光电"
    };
    private static final String[] BUSINESS_EN = {
        "Technologies",
        "Electronics",
        "Machinery",
        "Chemical",
        "Biotechnology",
        "Communications",
        "Software",
        "Foods",
        "Textile",
        "Materials",
        "Environmental",
        "Optoelectronics"
    };
    private static final String[] ABBREVIATED = {
        "Tech",
        "Elec",
        "Mach",
        "Chem",
        "Biotech",
        "Comm",
        "Software",
        "Food",
        "Textiles",
        "Mat",
        "Env",
        "Optoelectronic"
    };
    private static final String[][] FORMS = {
        {"Co., Ltd.", "Co.,Ltd", "CO LTD", "Limited"},
        {"Inc.", "Incorporated", "INC", "Inc"},
        {"GmbH", "GMBH", "G.m.b.H.", "Gmbh"},
        {"Corporation", "Corp.", "CORP", "Corp"},
        {"K.K.", "Kabushiki Kaisha", "KK", "KABUSHIKI KAISHA"},
        {"B.V.", "BV", "B. V.", "B.V"}
    };
    private static final String[] COUNTRIES = {"CN", "US", "DE", "US", "JP", "NL"};
    private static final String[] BEGIN = {
        "b", "br", "d", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "en", "or"};
    private static final String SIMPLE = "华东达创联远兴龙飞腾凤鹏云岭润义礼贤优异机电术纺织环软应";
    private static final String TRADITIONAL = "華東達創聯遠興龍飛騰鳳鵬雲嶺潤義禮賢優異機電術紡織環軟應";

    private final Random random;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Integer> companies = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private PlantedNames(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param mentions every name, with its company at the same place in {@code companies}
     */
    record Planted(List<Mention> mentions, List<Integer> companies) {}

    /** At least {@code names} names, four of each company on average; half of the companies are Chinese. */
    static Planted make(int names, long seed) {
        PlantedNames made = new PlantedNames(seed);
        for (int company = 0; made.mentions.size() < names; company++) {
            if (company % 2 == 0) {
                made.chinese(company);
            } else {
                made.foreign(company);
            }
        }
        return new Planted(Collections.unmodifiableList(made.mentions), Collections.unmodifiableList(made.companies));
    }

    private void chinese(int company) {
        int business = random.nextInt(BUSINESS_ZH.length);
        String place = pick(PLACES);
        String proper;
        do {
            proper = letters(3 + random.nextInt(2));
        } while (!taken.add(proper));
        String core = proper + BUSINESS_ZH[business];
        String whole = place + core + "有限公司";
        List<String> ways = List.of(
                whole,
                place + core + "股份有限公司",
                place.endsWith("市") ? place.substring(0, 2) + core + "有限公司" : place + core + "有限责任公司",
                traditional(whole),
                place + core,
                "  " + whole.replace("有限公司", "（有限公司）"),
                core + "（" + place.substring(0, 2) + "）有限公司");
        say(company, "CN", ways);
    }

    private void foreign(int company) {
        int business = random.nextInt(BUSINESS_EN.length);
        int form = random.nextInt(FORMS.length);
        String word;
        do {
            word = word();
        } while (!taken.add(word));
        String core = word + " " + BUSINESS_EN[business];
        String whole = core + " " + FORMS[form][0];
        List<String> ways = List.of(
                whole,
                whole.toUpperCase(Locale.ROOT),
                core + ", " + FORMS[form][1],
                core + " " + FORMS[form][2],
                core.toUpperCase(Locale.ROOT) + " " + FORMS[form][3] + ".",
                word + " " + ABBREVIATED[business] + " " + FORMS[form][2],
                slip(word) + " " + BUSINESS_EN[business] + " " + FORMS[form][0],
                word + " " + slip(BUSINESS_EN[business]) + " " + FORMS[form][0],
                BUSINESS_EN[business] + " " + word + " " + FORMS[form][0],
                wide(whole),
                core);
        say(company, COUNTRIES[form], ways);
    }

    /** Three to five of the ways, the first one always. */
    private void say(int company, String country, List<String> ways) {
        List<String> others = new ArrayList<>(ways.subList(1, ways.size()));
        Collections.shuffle(others, random);
        others.subList(0, 2 + random.nextInt(3)).forEach(way -> say(company, country, way));
        say(company, country, ways.getFirst());
    }

    private void say(int company, String country, String name) {
        mentions.add(new Mention(name.strip(), country, ""));
        companies.add(company);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return letters.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(pick(BEGIN)).append(pick(VOWELS));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /** One letter left out, doubled, or swapped with the next. */
    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 3);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static String traditional(String simple) {
        StringBuilder text = new StringBuilder(simple);
        for (int i = 0; i < text.length(); i++) {
            int at = SIMPLE.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, TRADITIONAL.charAt(at));
            }
        }
        return text.toString();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars()
                .forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : c == ' ' ? '\u3000' : (char) c));
        return wide.toString();
    }

    private String pick(String[] among) {
        return among[random.nextInt(among.length)];
    }
}
