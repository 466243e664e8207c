package kaiwu.spi;

import java.time.LocalDate;
import java.util.List;
import kaiwu.kernel.Bilingual;

/**
 * One plan of a government: what it promises, in which section, by whom, and what of this platform answers each promise.
 * From the files of its folder. Immutable.
 *
 * @param id folder name
 * @param name what people call it
 * @param fullName its title
 * @param number number of the document that issued it
 * @param issuer who issued it
 * @param issuedOn date under the document
 * @param fromYear first year of its period
 * @param toYear last year of its period
 * @param notes what is the plan's and what is this project's reading of it
 * @param parts its main parts, in its order
 * @param sections in its order
 * @param themes parts of this platform
 * @param units units it obliges, in its order, then bodies within them, then others it needs
 * @param commitments in its order
 */
public record Plan(
        String id,
        Bilingual name,
        Bilingual fullName,
        String number,
        Bilingual issuer,
        LocalDate issuedOn,
        int fromYear,
        int toYear,
        List<Bilingual> notes,
        List<Part> parts,
        List<Section> sections,
        List<Theme> themes,
        List<PlanUnit> units,
        List<Commitment> commitments) {

    /** A main part of a plan. */
    public record Part(String id, Bilingual name) {}

    /**
     * A section of a plan.
     *
     * @param id short name, used in addresses
     * @param part id of its main part
     * @param place number the plan gives it, empty where the plan gives none
     * @param name short heading
     */
    public record Section(String id, String part, String place, Bilingual name) {}

    /** A part of this platform that answers commitments, now or later. */
    public record Theme(String id, Bilingual name) {}
}
