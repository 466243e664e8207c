package offices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.record.NumberRole;

/**
 * The ways in which people, offices and data services write one number, made from its uniform spelling and from how a source
 * writes it. Made without the number forms under test.
 */
final class Spelling {

    private final Set<String> all = new LinkedHashSet<>();
    private final String office;

    private Spelling(String office) {
        this.office = office;
    }

    static List<String> of(String office, String kind, NumberRole role, String uniform, String raw, String code) {
        Spelling spelling = new Spelling(office);
        spelling.add(raw);
        spelling.add(uniform);
        switch (office + " "
                + (List.of("trademark", "decision", "copyright", "gi", "heritage")
                                .contains(kind)
                        ? kind
                        : role)) {
            case "CN APPLICATION", "CN REGISTRATION" -> spelling.chineseApplication(uniform);
            case "CN PUBLICATION" -> spelling.published(uniform, code);
            case "US APPLICATION" -> spelling.americanApplication(uniform);
            case "US PUBLICATION", "US REGISTRATION" -> spelling.americanPublication(uniform, code);
            case "US trademark" -> spelling.americanMark(uniform);
            case "EP APPLICATION" -> spelling.europeanApplication(uniform);
            case "EP PUBLICATION", "EP REGISTRATION" -> spelling.europeanPublication(uniform, code);
            case "WO APPLICATION" -> spelling.internationalApplication(uniform);
            case "WO PUBLICATION" -> spelling.internationalPublication(uniform, code);
            case "WO decision" -> spelling.add("WIPO Case No. " + uniform, uniform.replace("-", " "));
            case "KR APPLICATION", "KR PUBLICATION", "KR REGISTRATION", "KR trademark" ->
                spelling.korean(uniform, code);
            case "JP APPLICATION", "JP PUBLICATION", "JP REGISTRATION" -> spelling.japanese(uniform, role, code);
            case "DE APPLICATION", "DE PUBLICATION" -> spelling.german(uniform, code);
            case "IN APPLICATION" -> spelling.indian(uniform);
            case "IN REGISTRATION", "GB PUBLICATION", "FR PUBLICATION" -> spelling.published(uniform, code);
            case "EM trademark" -> spelling.europeanMark(uniform);
            default -> {
                if (!raw.startsWith(office)) {
                    spelling.add(office + uniform, office + " " + raw);
                }
            }
        }
        for (String spelt : List.copyOf(spelling.all)) {
            spelling.add(spelt.toLowerCase(Locale.ROOT), fullWidth(spelt));
        }
        spelling.all.removeIf(
                spelt -> spelt.codePoints().filter(Character::isDigit).count() < 4);
        return List.copyOf(spelling.all);
    }

    private void add(String... spellings) {
        all.addAll(List.of(spellings));
    }

    private void chineseApplication(String n) {
        int year = n.length() - 2 - 8 > 0 ? 4 : 2;
        String digits = n.substring(0, n.length() - 2);
        String parted = digits.substring(0, year) + " " + digits.charAt(year) + " " + n.substring(year + 1);
        add(digits, digits + n.charAt(n.length() - 1), "CN" + n, "CN " + n, "ZL" + n, "ZL " + parted, "CN" + digits);
        add("CN" + digits + "A", "CN." + digits + ".A", "(CN).(" + digits + ").(A)", "ZL" + digits);
        if (year == 2 && n.charAt(0) >= '8') {
            add("CN19" + digits);
        }
    }

    private void published(String n, String code) {
        add(
                office + n,
                office + " " + n,
                office + n + code,
                office + " " + n + " " + code,
                office + "-" + n + "-" + code);
        inParts(n, code.isEmpty() ? "A" : code);
    }

    private void inParts(String n, String code) {
        add(office + "." + n + "." + code, "(" + office + ").(" + n + ").(" + code + ")");
        add(office + "." + n + "." + code + ".20140122");
    }

    private void americanApplication(String n) {
        String series = n.substring(0, 2);
        String commas = series + "/" + n.substring(2, 5) + "," + n.substring(5);
        add(
                series + "/" + n.substring(2),
                commas,
                "US " + commas,
                "US" + commas,
                "US" + n,
                series + "-" + n.substring(2));
        add("US.(" + commas + ").A.19970829", "US2001" + n);
        if (series.startsWith("0")) {
            add(commas.substring(1));
        }
    }

    private void americanPublication(String n, String code) {
        Matcher parts = Pattern.compile("(D|PP|RE|H|T)?(\\d+)").matcher(n);
        if (!parts.matches()) {
            throw new IllegalArgumentException(n);
        }
        String sort = parts.group(1) == null ? "" : parts.group(1);
        String digits = parts.group(2);
        published(n, code);
        if (sort.isEmpty() && digits.length() == 11) {
            String slash = digits.substring(0, 4) + "/" + digits.substring(4);
            add(slash, "US " + slash + " A1", "US" + slash);
            if (digits.charAt(4) == '0') {
                add("US-" + digits.substring(0, 4) + digits.substring(5) + "-A1");
                add("US" + digits.substring(0, 4) + digits.substring(5));
            }
            return;
        }
        String commas = String.format(Locale.ROOT, "%,d", Long.parseLong(digits));
        String zeros = sort + "0".repeat(Math.max(0, 8 - sort.length() - digits.length())) + digits;
        add(sort + commas, "US " + sort + commas + " " + code, zeros, "US" + zeros, "US" + zeros + code);
        if (sort.equals("D")) {
            add("Des. " + commas);
        } else if (sort.equals("RE")) {
            add("Re. " + commas);
        } else if (sort.equals("PP")) {
            add("Plant " + commas);
        }
    }

    private void americanMark(String n) {
        add("US" + n, "US " + n);
        if (n.length() == 8) {
            String commas = n.substring(0, 2) + "/" + n.substring(2, 5) + "," + n.substring(5);
            add(commas, n.substring(0, 2) + "/" + n.substring(2), "SN " + commas);
        } else {
            add(String.format(Locale.ROOT, "%,d", Long.parseLong(n)));
        }
    }

    private void europeanApplication(String n) {
        String digits = n.substring(0, 8);
        String century = digits.charAt(0) >= '7' ? "19" : "20";
        add(
                "EP" + n,
                "EP" + digits,
                digits,
                "EP " + digits.substring(0, 2) + " " + digits.substring(2, 5) + " " + n.substring(5));
        add(
                "EP" + century + digits.substring(0, 2) + "0" + digits.substring(2),
                n.replace(".", ""),
                "EP." + digits + ".A");
    }

    private void europeanPublication(String n, String code) {
        published(n, code);
        published(n.replaceFirst("^0+", ""), code);
        add("EP " + n.charAt(0) + " " + n.substring(1, 4) + " " + n.substring(4));
    }

    private void internationalApplication(String n) {
        String receiving = n.substring(4, 6);
        String year = n.substring(6, 10);
        String series = n.substring(11);
        add(
                "PCT/" + receiving + year + "/" + series,
                "PCT" + receiving + year + series,
                receiving + year + series + "W");
        if (series.startsWith("0")) {
            String five = series.substring(1);
            add("PCT/" + receiving + year.substring(2) + "/" + five, "WO" + year + receiving + five);
            add("PCT/" + receiving + year.substring(2) + "/" + five + ".20021011");
            add("PCT/" + receiving + "/" + year + "/" + five);
        }
    }

    private void internationalPublication(String n, String code) {
        String year = n.substring(0, 4);
        String series = n.substring(4);
        published(n, code);
        add("WO" + year + "/" + series, "WO " + year + "/" + series, "WO " + year + "/" + series + " " + code);
        if (series.startsWith("0")) {
            String five = series.substring(1);
            add("WO" + year.substring(2) + "/" + five, "WO " + year.substring(2) + "/" + five + " " + code);
            add("WO" + year.substring(2) + five);
        }
    }

    private void korean(String n, String code) {
        String digits = n.replace("-", "");
        add("KR" + digits, "KR " + n, digits, "KR" + digits + code);
        if (n.matches("\\d\\d-\\d{7}")) {
            add(digits + "0000", n + "-0000");
        } else if (n.matches("10-\\d{4}-\\d{7}")) {
            add("KR" + digits.substring(2), "KR" + digits.substring(2) + (code.isEmpty() ? "A" : code));
        }
    }

    private void japanese(String n, NumberRole role, String code) {
        String digits = n.replace("-", "");
        add("JP" + digits + code, "JP" + digits, "JP " + n);
        if (n.indexOf('-') < 0) {
            add("特許第" + n + "号", "特許第" + n + "號");
            return;
        }
        String word = role == NumberRole.APPLICATION ? "特願" : "特開";
        add(word + n);
        int year = Integer.parseInt(n.substring(0, 4));
        int series = Integer.parseInt(n.substring(5));
        if (year >= 1989 && year < 2000) {
            add(word + "平" + (year - 1988) + "-" + series, "JPH" + String.format("%02d%06d", year - 1988, series));
            add(word + "平成" + (year - 1988) + "年" + series + "号");
        } else if (year < 1989) {
            add(word + "昭" + (year - 1925) + "-" + series, "JPS" + (year - 1925) + String.format("%06d", series));
        }
    }

    private void german(String n, String code) {
        published(n, code);
        if (n.length() == 12) {
            add(n.substring(0, 2) + " " + n.substring(2, 6) + " " + n.substring(6, 9) + " " + n.substring(9));
        }
    }

    private void indian(String n) {
        String slashes = n.replace("-", "/");
        add(slashes, "IN " + slashes, "IN" + slashes, n.replace("-", ""));
        if (n.contains("-")) {
            add("0" + slashes);
        }
    }

    private void europeanMark(String n) {
        add("EUTM " + n, "EM" + n, n.replaceFirst("^0+", ""), "EUTM " + n.replaceFirst("^0+", ""));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
