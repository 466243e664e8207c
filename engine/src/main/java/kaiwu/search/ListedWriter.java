package kaiwu.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.Status;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.RecordVersion;

/**
 * Writes what a list shows of a record, in bytes that are read in a microsecond, since every page of hits reads twenty of them.
 *
 * <p>Numbers are seven bits a byte, lowest first, the eighth set where more follow. A text is its length in bytes and UTF-8; a
 * list its length and its elements; a date 0 where absent, else {@code year * 512 + month * 32 + day}; a word of an enum its
 * ordinal, so that new words may only be added at its end unless {@link IndexFields#FORMAT} changes. In order: id, source, kind
 * code, date of publication, numbers, dates, titles, passages, parties, classes, priorities, relations, facts; then of the
 * status state, last known state, 1 where an event decides and it, last date of the data. Used once.
 */
final class ListedWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    byte[] bytes() {
        return out.toByteArray();
    }

    /**
     * @param v a {@link Summary}: it has no citations, events, media and corrections, and none are written
     */
    void summary(RecordVersion v) {
        text(v.id().kind());
        text(v.id().office());
        text(v.id().number());
        text(v.source());
        text(v.kindCode());
        date(v.publishedOn());
        list(v.numbers(), n -> {
            word(n.role());
            text(n.office());
            text(n.number());
            text(n.kindCode());
            date(n.date());
        });
        list(v.dates(), d -> {
            word(d.role());
            date(Optional.of(d.date()));
        });
        list(v.titles(), t -> {
            text(t.lang());
            text(t.text());
        });
        list(v.passages(), p -> {
            word(p.section());
            text(p.lang());
            text(p.text());
        });
        list(v.parties(), p -> {
            word(p.role());
            text(p.name());
            text(p.country());
            text(p.address());
        });
        list(v.classes(), c -> {
            text(c.scheme());
            text(c.symbol());
            number(c.main() ? 1 : 0);
        });
        list(v.priorities(), p -> {
            text(p.office());
            text(p.number());
            date(p.date());
        });
        list(v.relations(), r -> {
            word(r.type());
            text(r.kind());
            text(r.office());
            text(r.number());
            text(r.text());
        });
        list(List.copyOf(new TreeMap<>(v.facts()).entrySet()), (Map.Entry<String, List<String>> fact) -> {
            text(fact.getKey());
            list(fact.getValue(), this::text);
        });
    }

    void status(Status status) {
        text(status.state());
        text(status.lastKnown());
        number(status.decidedBy().isPresent() ? 1 : 0);
        if (status.decidedBy().isPresent()) {
            LifeEvent event = status.decidedBy().get();
            word(event.category());
            date(event.date());
            text(event.code());
            text(event.text());
        }
        date(status.asOf());
    }

    private <T> void list(List<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.writeBytes(utf8);
    }

    private void word(Enum<?> word) {
        number(word.ordinal());
    }

    private void date(Optional<PartialDate> date) {
        number(date.map(d -> d.year() * 512 + d.month() * 32 + d.day()).orElse(0));
    }

    private void number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
