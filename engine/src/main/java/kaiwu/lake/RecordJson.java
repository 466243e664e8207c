package kaiwu.lake;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.RecordVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form of a {@link RecordVersion}, format 1: one line, UTF-8, keys in the order of the record's components, empty
 * lists and absent values left out, enum words as their names. Equal versions give equal bytes, so the hash of these bytes
 * is the identity of their content. Thread-safe.
 *
 * <p>Shape: {@code {"id","source","kindCode","publishedOn","numbers":[{role,office,number,kindCode,date}],"dates":{ROLE:
 * date},"titles":[{lang,text}],"passages":[{section,lang,text}],"parties":[{role,name,country,address}],"classes":[{scheme,
 * symbol,main}],"priorities":[{office,number,date}],"citations":[…],"events":[{category,date,code,text}],"relations":[…],
 * "media":[{role,name,caption}],"facts":{field:[value]},"corrections":[{field,said,corrected,zh,en,by,since}]}}.
 */
public final class RecordJson {

    /** A text may be as long as the longest document. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(64 << 20).build())
            .build();

    private RecordJson() {}

    /** The version as canonical bytes. */
    public static byte[] render(RecordVersion v) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator g = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(g, v);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator g, RecordVersion v) {
        g.writeStartObject();
        g.writeStringProperty("id", v.id().toString());
        g.writeStringProperty("source", v.source());
        text(g, "kindCode", v.kindCode());
        date(g, "publishedOn", v.publishedOn());
        list(g, "numbers", v.numbers(), n -> {
            g.writeStringProperty("role", n.role().name());
            text(g, "office", n.office());
            text(g, "number", n.number());
            text(g, "kindCode", n.kindCode());
            date(g, "date", n.date());
        });
        if (!v.dates().isEmpty()) {
            g.writeName("dates");
            g.writeStartObject();
            v.dates()
                    .forEach(
                            d -> g.writeStringProperty(d.role().name(), d.date().toString()));
            g.writeEndObject();
        }
        list(g, "titles", v.titles(), t -> {
            text(g, "lang", t.lang());
            text(g, "text", t.text());
        });
        list(g, "passages", v.passages(), p -> {
            g.writeStringProperty("section", p.section().name());
            text(g, "lang", p.lang());
            text(g, "text", p.text());
        });
        list(g, "parties", v.parties(), p -> {
            g.writeStringProperty("role", p.role().name());
            text(g, "name", p.name());
            text(g, "country", p.country());
            text(g, "address", p.address());
        });
        list(g, "classes", v.classes(), c -> {
            text(g, "scheme", c.scheme());
            text(g, "symbol", c.symbol());
            if (c.main()) {
                g.writeBooleanProperty("main", true);
            }
        });
        list(g, "priorities", v.priorities(), p -> {
            text(g, "office", p.office());
            text(g, "number", p.number());
            date(g, "date", p.date());
        });
        list(g, "citations", v.citations(), c -> {
            text(g, "office", c.office());
            text(g, "number", c.number());
            text(g, "kindCode", c.kindCode());
            date(g, "date", c.date());
            text(g, "text", c.text());
            text(g, "category", c.category());
            text(g, "citedBy", c.citedBy());
        });
        list(g, "events", v.events(), e -> {
            g.writeStringProperty("category", e.category().name());
            date(g, "date", e.date());
            text(g, "code", e.code());
            text(g, "text", e.text());
        });
        list(g, "relations", v.relations(), r -> {
            g.writeStringProperty("type", r.type().name());
            text(g, "kind", r.kind());
            text(g, "office", r.office());
            text(g, "number", r.number());
            text(g, "text", r.text());
        });
        list(g, "media", v.media(), m -> {
            text(g, "role", m.role());
            text(g, "name", m.name());
            text(g, "caption", m.caption());
        });
        if (!v.facts().isEmpty()) {
            g.writeName("facts");
            g.writeStartObject();
            new TreeMap<>(v.facts()).forEach((field, values) -> {
                g.writeName(field);
                g.writeStartArray();
                values.forEach(g::writeString);
                g.writeEndArray();
            });
            g.writeEndObject();
        }
        list(g, "corrections", v.corrections(), c -> {
            text(g, "field", c.field());
            text(g, "said", c.said());
            text(g, "corrected", c.corrected());
            text(g, "zh", c.ground().zh());
            text(g, "en", c.ground().en());
            text(g, "by", c.by());
            g.writeStringProperty("since", c.since().toString());
        });
        g.writeEndObject();
    }

    /**
     * Reads what {@link #render} wrote.
     *
     * @throws KaiwuException {@link ErrorCode#DAMAGED} when the bytes are anything else
     */
    public static RecordVersion parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new RecordJsonReader(parser).read();
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NoSuchElementException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "a stored record does not read back: " + wrong.getMessage(), wrong);
        }
    }

    private static void text(JsonGenerator g, String key, String value) {
        if (!value.isEmpty()) {
            g.writeStringProperty(key, value);
        }
    }

    private static void date(JsonGenerator g, String key, Optional<PartialDate> date) {
        date.ifPresent(d -> g.writeStringProperty(key, d.toString()));
    }

    private static <T> void list(JsonGenerator g, String key, List<T> values, Consumer<T> each) {
        if (values.isEmpty()) {
            return;
        }
        g.writeName(key);
        g.writeStartArray();
        for (T value : values) {
            g.writeStartObject();
            each.accept(value);
            g.writeEndObject();
        }
        g.writeEndArray();
    }
}
