package kaiwu.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the laws of a country are called. Grounds are written in English, {@code Patent Law (2020) art. 42; Implementing Rules
 * of the Patent Law r. 77}, and told in Chinese by the names of the laws: 专利法（2020）第42条；专利法实施细则第77条. Immutable.
 */
public final class LawNames {

    private static final Pattern ARTICLES = Pattern.compile(" ?(?:arts?|r)\\. ([0-9()]+(?:(?:-|, )[0-9()]+)*)");

    private final List<Map.Entry<String, String>> names;

    /** @param names English name to Chinese name, without year */
    public LawNames(Map<String, String> names) {
        this.names = names.entrySet().stream()
                .sorted(Comparator.comparingInt(name -> -name.getKey().length()))
                .toList();
    }

    /** A ground in Chinese; a law that has no Chinese name here keeps its English one. */
    public String inChinese(String ground) {
        StringBuilder chinese = new StringBuilder();
        for (String part : ground.split("; ", -1)) {
            if (!chinese.isEmpty()) {
                chinese.append('；');
            }
            chinese.append(one(part));
        }
        return chinese.toString();
    }

    private String one(String part) {
        for (Map.Entry<String, String> name : names) {
            if (part.startsWith(name.getKey())) {
                return name.getValue() + place(part.substring(name.getKey().length()));
            }
        }
        return place(part);
    }

    private static String place(String rest) {
        String articles = ARTICLES.matcher(rest).replaceAll(LawNames::article);
        return articles.replaceAll(" ?\\(order ([0-9]+)\\)", "（第$1号令）")
                .replaceAll(" ?\\(([0-9]{4}), no\\. ([0-9]+)\\)", "（$1年第$2号）")
                .replaceAll(" ?\\(([0-9]{4})\\)", "（$1）")
                .replaceAll(" ?([0-9]{4}) no\\. ([0-9]+)", "$1年第$2号")
                .replaceAll(" ?no\\. ([0-9]+)", "第$1号")
                .replaceAll(",? ?part ([0-9]+)", "第$1部分")
                .replaceAll(" ?ch\\. ([0-9]+)", "第$1章")
                .replace(" and amendments", "及其修改")
                .replaceAll("^ ([0-9]+)", "第$1号")
                .replace(",", "")
                .strip();
    }

    private static String article(MatchResult found) {
        return "第" + found.group(1).replace(", ", "、").replace("-", "至") + "条";
    }
}
