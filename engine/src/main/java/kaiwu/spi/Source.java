package kaiwu.spi;

import java.util.List;
import kaiwu.kernel.Bilingual;

/**
 * One source of records: who makes it, under which licence, and how it is read. From {@code source.yml} of its folder.
 *
 * @param id folder name
 * @param name what people call it
 * @param producer who publishes it
 * @param licence short name or one line
 * @param ship whether facts from it may be in the starter set
 * @param shipReason why, or why not
 * @param rhythm how often the producer publishes
 * @param format format and versions read
 * @param obtain how to get it
 * @param rank what is shown when sources disagree: the lowest rank wins
 * @param kinds ids of the kinds it tells of
 * @param coverage {@code snapshot} when it states how things stood on its date, {@code events} when it tells what was
 *     published and is silent afterwards
 * @param reader reads its files
 * @param errata its known errors
 */
public record Source(
        String id,
        Bilingual name,
        String producer,
        String licence,
        boolean ship,
        Bilingual shipReason,
        String rhythm,
        String format,
        Bilingual obtain,
        int rank,
        List<String> kinds,
        String coverage,
        SourceReader<?> reader,
        List<Erratum> errata) {

    /** A source of which no error is known. */
    public Source(
            String id,
            Bilingual name,
            String producer,
            String licence,
            boolean ship,
            Bilingual shipReason,
            String rhythm,
            String format,
            Bilingual obtain,
            int rank,
            List<String> kinds,
            String coverage,
            SourceReader<?> reader) {
        this(
                id,
                name,
                producer,
                licence,
                ship,
                shipReason,
                rhythm,
                format,
                obtain,
                rank,
                kinds,
                coverage,
                reader,
                List.of());
    }

    /** The same source with these known errors. */
    public Source knowing(List<Erratum> known) {
        return new Source(
                id,
                name,
                producer,
                licence,
                ship,
                shipReason,
                rhythm,
                format,
                obtain,
                rank,
                kinds,
                coverage,
                reader,
                List.copyOf(known));
    }
}
