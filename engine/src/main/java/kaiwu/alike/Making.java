package kaiwu.alike;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.LangText;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.record.RecordVersion;

/** By what names are taken out of the lake: the kinds that have the ability, numbered, and the goods that count. Immutable. */
final class Making {

    /** Rises when spellings or signatures change, so that all files are made anew. */
    private static final int VERSION = 1;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Goods> goods = new LinkedHashMap<>();
    private final long fingerprint;

    Making(Catalogue catalogue) {
        List<String> told = new ArrayList<>();
        for (Kind kind : catalogue.kinds().values()) {
            if (kind.namesAlike().isPresent() && numbers.size() + 1 < Signature.MOST_KINDS) {
                numbers.put(kind.id(), numbers.size() + 1);
                Goods of = Goods.of(kind, catalogue);
                goods.put(kind.id(), of);
                told.add(
                        kind.id() + "=" + of.scheme().map(scheme -> scheme.id()).orElse(""));
            }
        }
        this.fingerprint = Sha256.of(VERSION + " " + told).prefix();
    }

    long fingerprint() {
        return fingerprint;
    }

    Set<String> kinds() {
        return numbers.keySet();
    }

    /** The number of a kind that has the ability. */
    int number(String kind) {
        return numbers.getOrDefault(kind, 0);
    }

    Goods goods(String kind) {
        return goods.getOrDefault(kind, new Goods(Optional.empty(), List.of()));
    }

    boolean concerns(Manifest issue) {
        return issue.coverage().kinds().stream().anyMatch(numbers::containsKey);
    }

    /** Where names come from. */
    interface Origin {
        void give(Consumer<Named> names);
    }

    /** Writes a file of names; those of kinds that have not the ability are left out. */
    void write(Origin origin, Path path) {
        try (NameFileWriter file = new NameFileWriter(path)) {
            origin.give(named -> add(named, file));
            file.finish(fingerprint);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing the names in " + path + ": " + wrong, wrong);
        }
    }

    private void add(Named named, NameFileWriter file) {
        int kind = number(named.id().kind());
        if (kind == 0) {
            return;
        }
        try {
            file.add(named, kind);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing names: " + wrong, wrong);
        }
    }

    /** The names a version tells; none for a kind that has not the ability. */
    void names(RecordVersion version, Consumer<Named> names) {
        String kind = version.id().kind();
        if (!numbers.containsKey(kind)) {
            return;
        }
        List<String> symbols = goods(kind).symbols(version.classes().stream());
        Set<String> once = new LinkedHashSet<>();
        for (LangText title : version.titles()) {
            once.add(title.text());
        }
        once.forEach(name -> names.accept(new Named(version.id(), name, symbols)));
    }
}
