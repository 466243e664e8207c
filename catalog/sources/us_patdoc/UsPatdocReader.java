package sources.us_patdoc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.PatentKinds;
import sources.UsPatent;

/**
 * Patent grants of the USPTO of 2001 to 2004: ST.32 mark-up ({@code PATDOC}, version 2.4 and 2.5), born as SGML, with tags
 * named after INID codes ({@code B110} is INID 11) and all text in {@code PDAT}. Stateless.
 */
public final class UsPatdocReader implements RootReader {

    private static final Paragraphs TEXT =
            new Paragraphs(Set.of("PARA", "H", "LI", "row"), Set.of("CLMSTEP", "entry"), Set.of("CWU", "EMI"));

    @Override
    public String root() {
        return "PATDOC";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bib = document.at("SDOBI");
        String number = bib.text("B100/B110/DNUM/PDAT");
        if (number.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "B110", "the document has no number"));
            return;
        }
        String kindCode = bib.text("B100/B130/PDAT");
        Optional<PartialDate> issued = sink.date("B140", bib.text("B100/B140/DATE/PDAT"));
        RecordDraft draft = new RecordDraft(PatentKinds.of("US", kindCode), "US").published(kindCode, issued);
        numbers(draft, bib, number, kindCode, issued, sink);
        draft.title("en", bib.text("B500/B540"));
        classes(draft, bib.at("B500"), sink);
        priorities(draft, bib, sink);
        parties(draft, bib.at("B700"));
        citations(draft, bib.at("B500/B560"), sink);
        UsPatdocHistory.addTo(draft, bib, sink);
        counts(draft, bib, kindCode);
        texts(draft, document);
        sink.record(draft);
    }

    private static void numbers(
            RecordDraft draft,
            XmlElement bib,
            String number,
            String kindCode,
            Optional<PartialDate> issued,
            Sink sink) {
        Optional<PartialDate> filed = sink.date("B220", bib.text("B200/B220/DATE/PDAT"));
        draft.number(NumberRole.APPLICATION, "US", bib.text("B200/B210/DNUM/PDAT"), "", filed);
        draft.number(NumberRole.PUBLICATION, "US", number, kindCode, issued);
        draft.happened(DateRole.FILED, EventCategory.FILED, filed);
        if (kindCode.startsWith("H")) {
            draft.event(EventCategory.OTHER, issued, kindCode, "statutory invention registration published");
        } else {
            draft.date(DateRole.GRANTED, issued);
            draft.event(EventCategory.GRANTED, issued, kindCode, "");
        }
    }

    /** A design has its Locarno class where other patents have the IPC. */
    private static void classes(RecordDraft draft, XmlElement technical, Sink sink) {
        for (XmlElement symbol : technical.at("B510").children()) {
            boolean main = symbol.name().equals("B511");
            if (main || symbol.name().equals("B512")) {
                if (draft.kind().equals("design")
                        && PatentSymbols.locarno(symbol.text()).isPresent()) {
                    PatentClasses.locarnoText(draft, symbol.text(), main, sink);
                } else {
                    PatentClasses.ipcText(draft, "ipc", symbol.at("PDAT").rawText(), main, sink);
                }
            }
        }
        for (XmlElement symbol : technical.at("B520").children()) {
            if (Set.of("B521", "B522").contains(symbol.name())) {
                PatentClasses.uspcText(
                        draft, symbol.at("PDAT").rawText(), symbol.name().equals("B521"), sink);
            }
        }
    }

    /** {@code B310 B320 B330} stand one after another for each priority. */
    private static void priorities(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement group : bib.all("B300")) {
            List<XmlElement> numbers = group.all("B310");
            List<XmlElement> dates = group.all("B320");
            List<XmlElement> countries = group.all("B330");
            for (int i = 0; i < numbers.size(); i++) {
                String country = i < countries.size() ? countries.get(i).text() : "";
                String date = i < dates.size() ? dates.get(i).text() : "";
                draft.priority(country, numbers.get(i).text(), sink.date("B320", date));
            }
        }
        for (XmlElement provisional : bib.all("B600/B680US/DOC")) {
            draft.priority("US", provisional.text("DNUM"), sink.date("B680US", provisional.text("DATE")));
        }
        draft.date(
                DateRole.PRIORITY,
                java.util.stream.Stream.concat(bib.all("B300/B320").stream(), bib.all("B600/B680US/DOC/DATE").stream())
                        .flatMap(date -> PartialDate.find(date.text()).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static void parties(RecordDraft draft, XmlElement parties) {
        PartyRole maker = PatentKinds.maker(draft.kind());
        parties.all("B720/B721/PARTY-US").forEach(party -> party(draft, maker, party));
        parties.all("B730/B731/PARTY-US").forEach(party -> party(draft, PartyRole.OWNER, party));
        parties.all("B740/B741/PARTY-US").forEach(party -> party(draft, PartyRole.AGENT, party));
        parties.all("B745/B746/PARTY-US").forEach(party -> party(draft, PartyRole.EXAMINER, party));
        parties.all("B745/B747/PARTY-US").forEach(party -> party(draft, PartyRole.EXAMINER, party));
    }

    /** Somebody in the United States has a state and no country. */
    private static void party(RecordDraft draft, PartyRole role, XmlElement party) {
        XmlElement address = party.at("ADR");
        boolean domestic =
                address.text("CTRY").isEmpty() && !address.text("STATE").isEmpty();
        String lines = java.util.stream.Stream.of("OMC", "STR", "CITY", "STATE", "PCODE")
                .map(address::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        draft.party(role, name(party.at("NAM")), domestic ? "US" : address.text("CTRY"), lines);
    }

    private static String name(XmlElement name) {
        String family = name.text("SNM");
        String given = name.text("FNM");
        String organisation = name.text("ONM");
        String person = given.isEmpty() ? family : family + ", " + given;
        return organisation.isEmpty() ? person : organisation;
    }

    private static void citations(RecordDraft draft, XmlElement cited, Sink sink) {
        for (XmlElement citation : cited.children()) {
            String citedBy = citation.at("CITED-BY-EXAMINER").exists()
                    ? "examiner"
                    : citation.at("CITED-BY-OTHER").exists() ? "other" : "";
            if (citation.name().equals("B561")) {
                XmlElement document = citation.at("PCIT/DOC");
                String country = document.text("CTRY");
                draft.cites(new Citation(
                        country.isEmpty() ? "US" : country,
                        document.text("DNUM"),
                        document.text("KIND"),
                        sink.date("B561", document.text("DATE")),
                        name(citation.at("PCIT/PARTY-US/NAM")),
                        "",
                        citedBy));
            } else if (citation.name().equals("B562")) {
                draft.cites(new Citation("", "", "", Optional.empty(), citation.text("NCIT"), "", citedBy));
            }
        }
    }

    private static void counts(RecordDraft draft, XmlElement bib, String kindCode) {
        draft.fact("documentType", UsPatent.documentType(kindCode));
        draft.fact("claimCount", bib.text("B500/B570/B577"));
        draft.fact("figureCount", bib.text("B500/B590/B596"));
        bib.all("B500/B580/*").forEach(field -> draft.fact("fieldOfSearch", field.text()));
        XmlElement term = bib.at("B400/B472");
        if (draft.kind().equals("design")) {
            draft.fact("termYears", term.text("B474"));
        } else {
            draft.fact("termExtensionDays", term.text("B474US"));
        }
        if (term.at("B473US").exists()) {
            draft.fact("remark", "terminal disclaimer");
        }
    }

    private static void texts(RecordDraft draft, XmlElement document) {
        draft.passage(Section.ABSTRACT, "en", TEXT.of(document.at("SDOAB")));
        draft.passage(
                Section.CLAIMS,
                "en",
                document.at("SDOCL").descendants("CLM").stream()
                        .map(claim -> TEXT.of(claim).replace('\n', ' '))
                        .filter(claim -> !claim.isEmpty())
                        .collect(Collectors.joining("\n")));
        draft.passage(Section.DESCRIPTION, "en", TEXT.of(document.at("SDODE")));
        for (XmlElement image : document.at("SDODR").descendants("EMI")) {
            draft.media("drawing", image.attribute("FILE"), "");
        }
    }
}
