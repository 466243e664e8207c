package sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.RecordVersion;

/** A record as lines that a person can read and a test can compare; what is empty is not shown. */
public final class InLines {

    private InLines() {}

    /** One line a fact, in the order of the record's fields. */
    public static String of(RecordVersion record) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(record.id().kind(), record.id().office()));
        lines.add(words("published", record.kindCode(), day(record.publishedOn())));
        record.numbers()
                .forEach(
                        n -> lines.add(words("number", n.role(), n.office(), n.number(), n.kindCode(), day(n.date()))));
        record.dates().forEach(d -> lines.add(words("date", d.role(), d.date())));
        record.titles().forEach(t -> lines.add(words("title", t.lang(), t.text())));
        record.passages()
                .forEach(p -> lines.add(
                        words("passage", p.section(), p.lang(), p.text().replace("\n", " | "))));
        record.parties().forEach(p -> lines.add(words("party", p.role(), p.name(), p.country(), p.address())));
        record.classes().forEach(c -> lines.add(words("class", c.scheme(), c.symbol(), c.main() ? "main" : "")));
        record.priorities().forEach(p -> lines.add(words("priority", p.office(), p.number(), day(p.date()))));
        record.citations()
                .forEach(c -> lines.add(words(
                        "cites",
                        c.office(),
                        c.number(),
                        c.kindCode(),
                        day(c.date()),
                        c.text(),
                        c.category(),
                        c.citedBy())));
        record.events().forEach(e -> lines.add(words("event", e.category(), day(e.date()), e.code(), e.text())));
        record.relations()
                .forEach(r -> lines.add(words("relation", r.type(), r.kind(), r.office(), r.number(), r.text())));
        record.media().forEach(m -> lines.add(words("media", m.role(), m.name(), m.caption())));
        record.facts().forEach((field, values) -> lines.add(words("fact", field, String.join("; ", values))));
        return String.join("\n", lines);
    }

    private static String day(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }

    private static String words(Object... words) {
        return Stream.of(words).map(Object::toString).filter(w -> !w.isEmpty()).collect(Collectors.joining(" · "));
    }
}
