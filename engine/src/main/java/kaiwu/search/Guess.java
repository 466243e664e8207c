package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Catalogue;

/**
 * What a bare word may mean besides itself, as OPS guesses the index of a bare term: a country in capitals, a place in a
 * classification, a day, month or year of publication. A record is found by whichever meaning fits.
 */
final class Guess {

    private static final Pattern CLASS = Pattern.compile("(?i)[A-HY]\\d\\d[A-Z](\\d{1,4}(/\\d{2,6})?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    private static final Pattern DATE =
            Pattern.compile("(1[89]|2\\d)\\d\\d((0[1-9]|1[0-2])([0-3]\\d)?)?|\\d{4}-\\d\\d(-\\d\\d)?");

    private Guess() {}

    static List<Query> of(String word, Catalogue catalogue) {
        List<Query> meanings = new ArrayList<>();
        if (word.length() == 2 && catalogue.offices().containsKey(word)) {
            meanings.add(new Query.Is("office", word));
        }
        if (CLASS.matcher(word).matches()) {
            meanings.add(new Query.Classified("", word, Query.Reach.LOW));
        }
        Optional<PartialDate> day = DATE.matcher(word).matches()
                ? PartialDate.find(word)
                : DAY_FIRST.matcher(word).matches() ? PartialDate.findDayFirst(word) : Optional.empty();
        day.ifPresent(date -> meanings.add(
                new Query.Range("published", Optional.of(date.firstDay()), Optional.of(DateReader.lastDay(date)))));
        return meanings;
    }
}
