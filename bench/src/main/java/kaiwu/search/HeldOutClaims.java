package kaiwu.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Lake;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/** An index whose records have neither claims nor description, and the first claim of each record that has an abstract too. */
public final class HeldOutClaims {

    private HeldOutClaims() {}

    /** Makes the index in a folder; fills the claims. */
    public static SearchIndex index(Lake lake, Catalogue catalogue, Path folder, Map<RecordId, Passage> firstClaims) {
        SearchIndex index = SearchIndex.open(folder, catalogue);
        index.catchUp(IndexedIssue.all(lake).stream()
                .map(issue -> new IndexedIssue(
                        issue.issue(),
                        issue.dataEnds(),
                        brief -> issue.versions().accept(version -> {
                            claim(version.version(), firstClaims);
                            brief.accept(brief(version));
                        })))
                .toList());
        return index;
    }

    private static void claim(RecordVersion version, Map<RecordId, Passage> firstClaims) {
        Map<Section, Passage> first = new TreeMap<>();
        version.passages().forEach(passage -> first.putIfAbsent(passage.section(), passage));
        Passage claims = first.get(Section.CLAIMS);
        if (claims != null && first.containsKey(Section.ABSTRACT)) {
            String one = claims.text().lines().findFirst().orElse("");
            firstClaims.put(version.id(), new Passage(Section.CLAIMS, claims.lang(), one));
        }
    }

    private static StoredVersion brief(StoredVersion stored) {
        RecordVersion v = stored.version();
        List<Passage> kept = v.passages().stream()
                .filter(p -> p.section() != Section.CLAIMS && p.section() != Section.DESCRIPTION)
                .toList();
        return new StoredVersion(
                stored.issue(),
                stored.row(),
                stored.hash(),
                stored.origin(),
                new RecordVersion(
                        v.id(),
                        v.source(),
                        v.kindCode(),
                        v.publishedOn(),
                        v.numbers(),
                        v.dates(),
                        v.titles(),
                        kept,
                        v.parties(),
                        v.classes(),
                        v.priorities(),
                        v.citations(),
                        v.events(),
                        v.relations(),
                        v.media(),
                        v.facts(),
                        v.corrections()));
    }
}
