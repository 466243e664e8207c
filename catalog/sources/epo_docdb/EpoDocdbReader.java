package sources.epo_docdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlEntities;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import sources.ExchangeDocument;

/**
 * DOCDB, the bibliographic database of the EPO over some hundred offices, as its weekly exchange files: {@code
 * exchange-documents}, or one {@code exchange-document} alone. Stateless.
 */
public final class EpoDocdbReader implements XmlReader {

    /** Names of characters that DOCDB uses beside the standard ones, above all capitals ({@code SACUTE}). */
    private static final XmlEntities ENTITIES = XmlEntities.standard().plus(characters());

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("exchange-documents") || probe.root().equals("exchange-document");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("exchange-document");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        ExchangeDocument.draft(document, sink).ifPresent(sink::record);
    }

    @Override
    public XmlEntities entities() {
        return ENTITIES;
    }

    /** Lines of a name and a code point: {@code SACUTE U+015A}, set apart by a tab. */
    private static Map<String, String> characters() {
        try (InputStream in = EpoDocdbReader.class.getResourceAsStream("characters.tsv")) {
            return new String(Objects.requireNonNull(in, "characters.tsv").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> Character.toString(Integer.parseInt(cells[1].substring(2), 16))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading characters.tsv of epo_docdb", unreadable);
        }
    }
}
