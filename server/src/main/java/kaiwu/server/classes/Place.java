package kaiwu.server.classes;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Scheme;

/**
 * One place of a classification scheme, with what stands above and below it. Immutable.
 *
 * @param scheme whose place it is
 * @param symbol empty for the top of the scheme
 * @param words what it means; empty where the catalogue has no words for it
 * @param above the places above it, highest first
 * @param records how many records stand there or below
 * @param query finds exactly those records; empty for the top of a scheme
 * @param below the places directly below it
 * @param gathers places of another scheme that this one stands for
 * @param gatheredBy places of other schemes that stand for this one
 */
public record Place(
        Scheme scheme,
        String symbol,
        Optional<Bilingual> words,
        List<Step> above,
        long records,
        String query,
        List<Counted> below,
        List<Step> gathers,
        List<Step> gatheredBy) {

    /** A place that is only named, with the scheme it belongs to. */
    public record Step(Scheme scheme, String symbol, Optional<Bilingual> words) {}

    /** A place with how many records stand there or below. */
    public record Counted(Scheme scheme, String symbol, Optional<Bilingual> words, long records) {}
}
