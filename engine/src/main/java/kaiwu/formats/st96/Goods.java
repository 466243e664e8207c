package kaiwu.formats.st96;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/** What a mark or an indication is for, as {@code GoodsServices} of ST.96: its classes and the goods in words. */
final class Goods {

    /** The schemes that can be written, with the name the standard or its keeper gives each. */
    private static final Map<String, String> SCHEMES =
            Map.of("nice", "Nice", "combinednomenclature", "Combined Nomenclature");

    private Goods() {}

    static List<ClassSymbol> classes(RecordVersion record) {
        return record.classes().stream()
                .filter(place -> SCHEMES.containsKey(place.scheme()))
                .toList();
    }

    /** The goods in words, from the passages on goods. */
    static String words(RecordVersion record) {
        return record.passages().stream()
                .filter(passage -> passage.section() == Section.GOODS)
                .map(passage -> passage.text().replace('\n', ' '))
                .collect(Collectors.joining(" "));
    }

    /** Writes the element. The schema demands a class; without any, one of an unknown scheme and without a number stands. */
    static void write(MarkUp out, List<ClassSymbol> classes, String words) {
        out.open("tmk:GoodsServices").open("tmk:GoodsServicesClassificationBag");
        for (ClassSymbol place : classes) {
            out.open("tmk:GoodsServicesClassification");
            out.text("tmk:ClassificationKindCode", SCHEMES.getOrDefault(place.scheme(), place.scheme()));
            out.text(place.scheme().equals("nice") ? "tmk:ClassNumber" : "tmk:NationalClassNumber", place.symbol());
            out.close("tmk:GoodsServicesClassification");
        }
        if (classes.isEmpty()) {
            out.open("tmk:GoodsServicesClassification").text("tmk:ClassificationKindCode", "unknown");
            out.close("tmk:GoodsServicesClassification");
        }
        out.close("tmk:GoodsServicesClassificationBag");
        if (!words.isEmpty()) {
            out.open("tmk:ClassDescriptionBag").open("tmk:ClassDescription");
            out.text("tmk:GoodsServicesDescriptionText", words);
            out.close("tmk:ClassDescription").close("tmk:ClassDescriptionBag");
        }
        out.close("tmk:GoodsServices");
    }
}
