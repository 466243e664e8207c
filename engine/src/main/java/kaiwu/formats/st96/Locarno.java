package kaiwu.formats.st96;

import java.util.List;
import kaiwu.spi.record.ClassSymbol;

/** Locarno classes in ST.96. The schema demands an edition, which a record does not keep; it is written as unknown. */
final class Locarno {

    private Locarno() {}

    static void write(MarkUp out, List<ClassSymbol> places) {
        if (!places.isEmpty()) {
            out.open("com:LocarnoClassificationBag").text("com:LocarnoClassificationEdition", "unknown");
            places.forEach(place -> out.text("com:LocarnoClassificationText", place.symbol()));
            out.close("com:LocarnoClassificationBag");
        }
    }
}
