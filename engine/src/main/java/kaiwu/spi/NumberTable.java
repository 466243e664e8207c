package kaiwu.spi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.record.NumberRole;

/**
 * Number forms written as a table: each row says for which kinds and roles it stands, which spelling it knows, and the
 * uniform spelling of it. The first row that fits the whole text decides. Kinds and roles that no row names have the plain
 * form; for those that a row does name, a text that no row fits is no number of this office. A row for several roles says
 * that they draw on one series. Immutable once {@link Builder#build built}.
 *
 * <p>Rows see the text in upper case, full-width letters and digits made narrow, all white space taken out.
 */
public final class NumberTable implements NumberForms {

    private final List<Row> rows;

    private NumberTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A number as a row makes it uniform.
     *
     * @param uniform with the check digit that fits, whatever was written, or without any where the office leaves it out
     * @param digit the check digit that fits; empty where numbers have none
     */
    public record Spelt(String uniform, NumberReading.Check check, String digit) {

        /** A number without check digit. */
        public static Spelt plain(String uniform) {
            return new Spelt(uniform, NumberReading.Check.NONE, "");
        }

        /**
         * A number with a check digit.
         *
         * @param fits the digit that follows from the others
         * @param written the digit that stands in the text, if any
         */
        public static Spelt checked(String uniform, String fits, Optional<String> written) {
            return new Spelt(
                    uniform,
                    written.map(digit -> digit.equals(fits) ? NumberReading.Check.FITS : NumberReading.Check.WRONG)
                            .orElse(NumberReading.Check.LACKING),
                    fits);
        }
    }

    private record Row(
            boolean telling,
            Set<String> kinds,
            Set<NumberRole> roles,
            Pattern spelling,
            Function<MatchResult, Optional<Spelt>> uniform) {

        boolean isFor(String kind, NumberRole role) {
            return kinds.contains(kind) && roles.contains(role);
        }
    }

    /** Begins a table with the rows for these kinds. */
    public static Builder forKinds(String... kinds) {
        return new Builder().kinds(kinds);
    }

    @Override
    public Optional<String> normalise(String kind, NumberRole role, String raw) {
        String text = "";
        for (Row row : rows) {
            if (row.isFor(kind, role)) {
                text = text.isEmpty() ? tidy(raw) : text;
                Matcher spelling = row.spelling().matcher(text);
                if (spelling.matches()) {
                    return row.uniform()
                            .apply(spelling.toMatchResult())
                            .filter(spelt -> spelt.check() != NumberReading.Check.WRONG)
                            .map(Spelt::uniform);
                }
            }
        }
        boolean unknownHere = rows.stream().noneMatch(row -> row.isFor(kind, role));
        return unknownHere ? NumberForms.plain().normalise(kind, role, raw) : Optional.empty();
    }

    /** What each row makes of the text; for a kind and role, as in {@link #normalise}, the first row that fits decides. */
    @Override
    public List<NumberReading> read(String office, String typed) {
        String text = tidy(typed);
        Set<String> decided = new HashSet<>();
        List<NumberReading> readings = new ArrayList<>();
        for (Row row : rows) {
            Matcher spelling = row.spelling().matcher(text);
            if (row.telling() && spelling.matches()) {
                Set<String> kinds = new TreeSet<>();
                Set<NumberRole> roles = new TreeSet<>();
                for (String kind : row.kinds()) {
                    for (NumberRole role : row.roles()) {
                        if (decided.add(kind + role)) {
                            kinds.add(kind);
                            roles.add(role);
                        }
                    }
                }
                if (!kinds.isEmpty()) {
                    row.uniform()
                            .apply(spelling.toMatchResult())
                            .map(spelt -> new NumberReading(
                                    office, kinds, roles, spelt.uniform(), spelt.check(), spelt.digit()))
                            .ifPresent(readings::add);
                }
            }
        }
        return List.copyOf(readings);
    }

    /** The roles of the row that knows the number. */
    @Override
    public Set<NumberRole> seriesOf(String kind, NumberRole role, String raw) {
        String text = tidy(raw);
        return rows.stream()
                .filter(row ->
                        row.isFor(kind, role) && row.spelling().matcher(text).matches())
                .findFirst()
                .map(Row::roles)
                .orElse(Set.of(role));
    }

    private static String tidy(String raw) {
        boolean plain = raw.chars().allMatch(c -> c > ' ' && c < 128 && !Character.isLowerCase(c));
        return plain
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\s+", "");
    }

    /** Collects the rows, for the kinds and roles last named. */
    public static final class Builder {

        private final List<Row> rows = new ArrayList<>();
        private Set<String> kinds = Set.of();
        private Set<NumberRole> roles = Set.of();

        private Builder() {}

        /** The following rows are for these kinds. */
        public Builder kinds(String... ids) {
            kinds = Set.of(ids);
            return this;
        }

        /** The following rows are for these roles. */
        public Builder roles(NumberRole... of) {
            roles = Set.of(of);
            return this;
        }

        /**
         * @param spelling regular expression for the whole tidy text
         * @param uniform its uniform spelling, with {@code $1} for what the first group holds
         */
        public Builder row(String spelling, String uniform) {
            Pattern pattern = Pattern.compile(spelling);
            return row(
                    spelling,
                    found -> Optional.of(pattern.matcher(found.group()).replaceFirst(uniform)));
        }

        /** A row whose uniform spelling is computed; empty when the parts make no number. */
        public Builder row(String spelling, Function<MatchResult, Optional<String>> uniform) {
            return checked(spelling, found -> uniform.apply(found).map(Spelt::plain));
        }

        /** A row whose numbers have a check digit; a text with a wrong one is no number. */
        public Builder checked(String spelling, Function<MatchResult, Optional<Spelt>> uniform) {
            rows.add(new Row(true, kinds, roles, Pattern.compile(spelling), uniform));
            return this;
        }

        /** A row for numbers of a form so loose that it says nothing of a text: they get the plain form. */
        public Builder otherwise(String spelling) {
            rows.add(new Row(
                    false,
                    kinds,
                    roles,
                    Pattern.compile(spelling),
                    found -> NumberForms.plain()
                            .normalise("", NumberRole.OTHER, found.group())
                            .map(Spelt::plain)));
            return this;
        }

        public NumberTable build() {
            return new NumberTable(List.copyOf(rows));
        }
    }
}
