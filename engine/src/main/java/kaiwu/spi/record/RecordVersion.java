package kaiwu.spi.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;

/**
 * One publication of one right (or one state of a register entry), as one source tells it. Immutable; lists are in the
 * source's order and never null.
 *
 * @param id the right
 * @param source id of the source folder
 * @param kindCode ST.16 kind code of the publication, empty when there is none
 * @param publishedOn date of this publication or register state
 * @param numbers every number the source gives
 * @param dates at most one date a role
 * @param titles titles, mark words, denominations, names of an indication: what the thing is called
 * @param passages abstracts, claims, descriptions, goods
 * @param parties owners, inventors, agents, …
 * @param classes places in classification schemes
 * @param priorities priority claims
 * @param citations references to earlier documents
 * @param events the life of the right, oldest first where dates are known
 * @param relations pointers to other records
 * @param media drawings and other files
 * @param facts further fields that kind.yml declares, by field name; values in order, never empty lists
 * @param corrections which of these values are not as the source says
 */
public record RecordVersion(
        RecordId id,
        String source,
        String kindCode,
        Optional<PartialDate> publishedOn,
        List<NumberRef> numbers,
        List<DatedFact> dates,
        List<LangText> titles,
        List<Passage> passages,
        List<Party> parties,
        List<ClassSymbol> classes,
        List<PriorityClaim> priorities,
        List<Citation> citations,
        List<LifeEvent> events,
        List<Relation> relations,
        List<Media> media,
        Map<String, List<String>> facts,
        List<Correction> corrections) {

    /** A version in which all is as the source says. */
    public RecordVersion(
            RecordId id,
            String source,
            String kindCode,
            Optional<PartialDate> publishedOn,
            List<NumberRef> numbers,
            List<DatedFact> dates,
            List<LangText> titles,
            List<Passage> passages,
            List<Party> parties,
            List<ClassSymbol> classes,
            List<PriorityClaim> priorities,
            List<Citation> citations,
            List<LifeEvent> events,
            List<Relation> relations,
            List<Media> media,
            Map<String, List<String>> facts) {
        this(
                id,
                source,
                kindCode,
                publishedOn,
                numbers,
                dates,
                titles,
                passages,
                parties,
                classes,
                priorities,
                citations,
                events,
                relations,
                media,
                facts,
                List.of());
    }

    /**
     * {@code id@kindcode-date-source}; absent parts are left out of the middle: {@code gi-GB-F0012@-defra_gi}. The date is the
     * one the source says, so that a version stays the same version when it is corrected.
     */
    public String versionKey() {
        StringBuilder key = new StringBuilder(id.toString()).append('@').append(kindCode);
        publishedAsSaid().ifPresent(date -> key.append('-').append(date));
        return key.append('-').append(source).toString();
    }

    private Optional<PartialDate> publishedAsSaid() {
        for (Correction correction : corrections) {
            if (correction.part().equals("publishedOn")) {
                return PartialDate.find(correction.said());
            }
        }
        return publishedOn;
    }

    /** The date in this role, if the source gives it. */
    public Optional<PartialDate> date(DateRole role) {
        return dates.stream().filter(d -> d.role() == role).map(DatedFact::date).findFirst();
    }
}
