package sources.ep_st36;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Applications and patents of the European Patent Office in full text: {@code ep-patent-document}, DTD 1.0 to 1.5.1, with
 * bibliographic data in ST.32 tags ({@code B110} is INID 11). Stateless.
 */
public final class EpSt36Reader implements RootReader {

    /** {@code EP-A- 0 674 303}, {@code US-A1- 2008 123 456}, {@code WO-A1-93/15108}. */
    private static final Pattern CITED = Pattern.compile("([A-Z]{2})-([A-Z]\\d?)-?\\s*([\\d /]+)(.*)");

    @Override
    public String root() {
        return "ep-patent-document";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bib = document.at("SDOBI");
        String number = bib.text("B100/B110");
        if (number.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "B110", "the document has no number"));
            return;
        }
        String kindCode = bib.text("B100/B130");
        Optional<PartialDate> published = sink.date("B140", bib.text("B100/B140/date"));
        RecordDraft draft = new RecordDraft("invention", "EP").published(kindCode, published);
        Optional<PartialDate> filed = sink.date("B220", bib.text("B200/B220/date"));
        draft.number(NumberRole.APPLICATION, "EP", bib.text("B200/B210"), "", filed);
        draft.number(NumberRole.PUBLICATION, "EP", number, kindCode, published);
        titles(draft, bib.at("B500/B540"));
        priorities(draft, bib, sink);
        classes(draft, bib.at("B500"), sink);
        citations(draft, bib.at("B500/B560"));
        parties(draft, bib.at("B700"));
        facts(draft, bib);
        EpLife.addTo(draft, bib, kindCode, sink);
        PatentTexts.addTo(draft, document, document.attribute("lang"));
        for (XmlElement image : document.at("drawings").descendants("img")) {
            draft.media("drawing", image.attribute("file"), "");
        }
        sink.record(draft);
    }

    /** {@code B541} is the language of the {@code B542} that follows it. */
    private static void titles(RecordDraft draft, XmlElement titles) {
        String lang = "";
        for (XmlElement part : titles.children()) {
            if (part.name().equals("B541")) {
                lang = part.text();
            } else if (part.name().equals("B542")) {
                draft.title(lang, part.text());
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
                String date = i < dates.size() ? dates.get(i).text("date") : "";
                draft.priority(country, numbers.get(i).text(), sink.date("B320", date));
            }
        }
        draft.date(
                DateRole.PRIORITY,
                bib.all("B300/B320/date").stream()
                        .flatMap(date -> PartialDate.find(date.text()).stream())
                        .min(PartialDate::compareTo));
    }

    /** IPC since 2006 in ST.8 columns, IPC before in {@code B511} and its further symbols, CPC since DTD 1.5. */
    private static void classes(RecordDraft draft, XmlElement technical, Sink sink) {
        for (XmlElement symbol : technical.all("B510EP/classification-ipcr/text")) {
            PatentClasses.ipcText(draft, "ipc", symbol.rawText(), PatentSymbols.isFirst(symbol.rawText()), sink);
        }
        for (XmlElement symbol : technical.at("B510").children()) {
            if (Set.of("B511", "B512", "B513", "B514").contains(symbol.name())) {
                PatentClasses.ipcText(
                        draft, "ipc", symbol.rawText(), symbol.name().equals("B511"), sink);
            }
        }
        for (XmlElement symbol : technical.all("B520EP/classifications-cpc/classification-cpc/text")) {
            PatentClasses.ipcText(draft, "cpc", symbol.rawText(), PatentSymbols.isFirst(symbol.rawText()), sink);
        }
    }

    private static void citations(RecordDraft draft, XmlElement cited) {
        for (XmlElement patent : cited.all("B561/text")) {
            Matcher parts = CITED.matcher(patent.text());
            draft.cites(
                    parts.matches()
                            ? new Citation(
                                    parts.group(1),
                                    parts.group(3).replace(" ", ""),
                                    parts.group(2),
                                    Optional.empty(),
                                    parts.group(4).strip(),
                                    "",
                                    "search")
                            : literature(patent));
        }
        cited.all("B562/text").forEach(text -> draft.cites(literature(text)));
    }

    private static Citation literature(XmlElement text) {
        return new Citation("", "", "", Optional.empty(), text.text(), "", "search");
    }

    private static void parties(RecordDraft draft, XmlElement parties) {
        parties.all("B710/B711").forEach(party -> party(draft, PartyRole.APPLICANT, party));
        parties.all("B720/B721").forEach(party -> party(draft, PartyRole.INVENTOR, party));
        parties.all("B730/B731").forEach(party -> party(draft, PartyRole.OWNER, party));
        parties.all("B740/B741").forEach(party -> party(draft, PartyRole.AGENT, party));
        parties.all("B780/B781").forEach(party -> party(draft, PartyRole.OTHER, party));
    }

    private static void party(RecordDraft draft, PartyRole role, XmlElement party) {
        String address = Stream.of("str", "city")
                .map(part -> party.text("adr/" + part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        draft.party(role, party.text("snm"), party.text("adr/ctry"), address);
    }

    private static void facts(RecordDraft draft, XmlElement bib) {
        draft.fact("filingLanguage", bib.text("B200/B250"));
        draft.fact("procedureLanguage", bib.text("B200/B251EP"));
        draft.fact("gazette", bib.text("B400/B405/bnum"));
        List<String> states =
                bib.all("B800/B840/ctry").stream().map(XmlElement::text).toList();
        List<String> designated = states.isEmpty() ? positions(bib.at("B000/eptags/B001EP")) : states;
        designated.forEach(state -> draft.fact("designatedStates", state));
        bib.all("B000/eptags/B070EP").forEach(remark -> draft.fact("remark", remark.text()));
    }

    /** Each state has its place of two letters, two dots stand where a state does not: {@code ATBECHDE......FI}. */
    private static List<String> positions(XmlElement coded) {
        return Stream.of(coded.text().split("(?<=\\G..)"))
                .filter(state -> state.matches("[A-Z]{2}"))
                .toList();
    }
}
