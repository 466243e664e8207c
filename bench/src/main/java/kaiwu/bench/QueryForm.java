package kaiwu.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.LangText;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.RecordVersion;

/** Classes of queries as professionals ask them, each drawn from the records themselves. */
enum QueryForm {
    TWO_WORDS("Q1 two words"),
    PROFESSIONAL("Q2 nested CQL with nearness, truncation, dates, classes"),
    NUMBERS("Q3 numbers"),
    CHINESE_WORDS("Q4 Chinese, 2 to 6 letters"),
    COUNTED("Q5 facets and counts");

    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

    private final String words;

    QueryForm(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What queries are drawn from, and no more: full texts would not fit into the heap. */
    record Askable(List<LangText> titles, List<NumberRef> numbers, List<ClassSymbol> classes) {

        static Askable of(RecordVersion record) {
            return new Askable(record.titles(), record.numbers(), record.classes());
        }
    }

    /** So many different queries at most, drawn by a fixed seed. */
    Set<String> draw(List<Askable> records, int most) {
        Random random = new Random(1637 + ordinal());
        List<String> places = records.stream()
                .flatMap(record -> record.classes().stream())
                .filter(place -> place.scheme().equals("ipc"))
                .map(place -> "ipc:" + place.symbol().replaceAll("[/\\s].*", ""))
                .distinct()
                .sorted()
                .toList();
        Set<String> texts = new LinkedHashSet<>();
        for (int tries = 0; texts.size() < most && tries < 200_000; tries++) {
            text(records.get(random.nextInt(records.size())), places, random).ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<String> text(Askable record, List<String> places, Random random) {
        List<String> found = words(record, WORD);
        return switch (this) {
            case TWO_WORDS, COUNTED ->
                found.size() < 2
                        ? Optional.empty()
                        : Optional.of(this == COUNTED ? found.get(0) : found.get(0) + " and " + found.get(1));
            case NUMBERS ->
                record.numbers().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "num=\"" + record.numbers().get(0).number().replace("\"", "") + "\"");
            case PROFESSIONAL ->
                found.size() < 3
                        ? Optional.empty()
                        : Optional.of("(ta=(%s prox/distance<=5 %s) or ti=%s*) and (pd within 1970,2019 or %s)"
                                .formatted(
                                        found.get(0),
                                        found.get(1),
                                        found.get(2).substring(0, 4),
                                        places.get(random.nextInt(places.size()))));
            case CHINESE_WORDS -> {
                List<String> runs = words(record, CHINESE);
                if (runs.isEmpty()) {
                    yield Optional.empty();
                }
                String run = runs.get(random.nextInt(runs.size()));
                int length = Math.min(run.length(), 2 + random.nextInt(5));
                int from = random.nextInt(run.length() - length + 1);
                yield Optional.of(run.substring(from, from + length));
            }
        };
    }

    private static List<String> words(Askable record, Pattern pattern) {
        Set<String> words = new LinkedHashSet<>();
        for (LangText title : record.titles()) {
            Matcher word = pattern.matcher(title.text().toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return List.copyOf(words);
    }
}
