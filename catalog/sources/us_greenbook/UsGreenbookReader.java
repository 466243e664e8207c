package sources.us_greenbook;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.TextReader;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import sources.PatentKinds;
import sources.us_greenbook.Greenbook.Group;

/**
 * Patent grants of the USPTO of 1976 to 2001: the Green Book, text with fixed labels, one patent after another. Stateless.
 */
public final class UsGreenbookReader implements TextReader {

    @Override
    public boolean recognises(Probe probe) {
        String start = probe.opening().stripLeading();
        return (start.startsWith("PATN") || start.startsWith("HHHHHT")) && start.contains("\nWKU  ");
    }

    @Override
    public Predicate<String> beginsDocument() {
        return line -> line.stripTrailing().equals("PATN");
    }

    @Override
    public void read(String document, Sink sink) {
        Greenbook patent = Greenbook.parse(document);
        Optional<Group> head = patent.find("PATN");
        if (head.isEmpty() || head.get().text("WKU").isEmpty()) {
            sink.problem(Problem.rejected("no-number", "WKU", "no patent: the block has no WKU line"));
            return;
        }
        sink.record(draft(patent, head.get(), sink));
    }

    private static RecordDraft draft(Greenbook patent, Group head, Sink sink) {
        String type = documentType(head.text("APT"));
        RecordDraft draft = new RecordDraft(type.equals("design") ? "design" : "invention", "US");
        Optional<PartialDate> issued = sink.date("ISD", head.text("ISD"));
        Optional<PartialDate> filed = sink.date("APD", head.text("APD"));
        String kindCode = kindCode(type);
        draft.published(kindCode, issued);
        draft.number(NumberRole.APPLICATION, "US", application(head, sink), "", filed);
        draft.number(NumberRole.PUBLICATION, "US", checked("WKU", head.text("WKU"), sink), kindCode, issued);
        draft.happened(DateRole.FILED, EventCategory.FILED, filed);
        if (kindCode.equals("A") || kindCode.equals("S") || kindCode.equals("P") || kindCode.equals("E")) {
            draft.date(DateRole.GRANTED, issued);
            draft.event(EventCategory.GRANTED, issued, kindCode, "");
        } else {
            draft.event(EventCategory.OTHER, issued, kindCode, type + " published");
        }
        draft.title("en", head.text("TTL"));
        draft.fact("documentType", type);
        draft.fact("claimCount", head.text("NCL"));
        draft.fact("figureCount", head.text("NFG"));
        draft.party(PartyRole.EXAMINER, head.text("EXP"));
        draft.party(PartyRole.EXAMINER, head.text("EXA"));
        parties(draft, patent);
        classes(draft, patent, sink);
        history(draft, patent, sink);
        citations(draft, patent, sink);
        GreenbookTexts.addTo(draft, patent);
        return draft;
    }

    /** Field APT; without it a utility patent. */
    private static String documentType(String code) {
        return switch (code) {
            case "2" -> "reissue";
            case "4" -> "design";
            case "5" -> "defensive publication";
            case "6" -> "plant";
            case "7" -> "statutory invention registration";
            default -> "utility";
        };
    }

    private static String kindCode(String type) {
        return switch (type) {
            case "reissue" -> "E";
            case "design" -> "S";
            case "plant" -> "P";
            case "defensive publication" -> "I";
            case "statutory invention registration" -> "H";
            default -> "A";
        };
    }

    /** Series code and six digits; serial numbers of designs have their own series, 29, written {@code D}. */
    private static String application(Group head, Sink sink) {
        String serial = checked("APN", head.text("APN"), sink);
        String series = head.text("SRC").equals("D") ? "29" : head.text("SRC");
        return serial.isEmpty() ? "" : (series.length() == 1 ? "0" + series : series) + serial;
    }

    private static String checked(String label, String raw, Sink sink) {
        CheckedNumber number = CheckedNumber.of(raw);
        if (!number.fits() && !raw.isEmpty()) {
            sink.problem(Problem.remark("check-digit", label, "the check digit of '" + raw + "' does not fit"));
        }
        return number.number();
    }

    private static void parties(RecordDraft draft, Greenbook patent) {
        PartyRole maker = PatentKinds.maker(draft.kind());
        patent.all("INVT").forEach(group -> party(draft, maker, group));
        patent.all("ASSG").forEach(group -> party(draft, PartyRole.OWNER, group));
        for (Group group : patent.all("LREP")) {
            for (String label : new String[] {"FRM", "FR2", "AAT", "AGT", "ATT"}) {
                group.all(label).forEach(name -> draft.party(PartyRole.AGENT, name));
            }
        }
    }

    /** Names are written {@code Family; Given}; somebody in the United States has a state and no country. */
    private static void party(RecordDraft draft, PartyRole role, Group group) {
        String address = Stream.of("STR", "CTY", "STA", "ZIP")
                .map(group::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        boolean domestic = group.text("CNT").isEmpty() && !group.text("STA").isEmpty();
        draft.party(role, group.text("NAM").replace("; ", ", "), domestic ? "US" : country(group.text("CNT")), address);
    }

    /** Two letters of the country and an {@code X} or a digit for its part: {@code JPX}, {@code GB2}. */
    private static String country(String code) {
        return code.length() >= 2 ? code.substring(0, 2) : "";
    }

    private static void classes(RecordDraft draft, Greenbook patent, Sink sink) {
        for (Group group : patent.all("CLAS")) {
            boolean main = true;
            for (String symbol : group.all("ICL")) {
                if (draft.kind().equals("design")
                        && PatentSymbols.locarno(symbol).isPresent()) {
                    PatentClasses.locarnoText(draft, symbol, main, sink);
                } else {
                    PatentClasses.ipcText(draft, "ipc", symbol, main, sink);
                }
                main = false;
            }
            group.all("OCL").forEach(symbol -> PatentClasses.uspcText(draft, symbol, true, sink));
            group.all("XCL").forEach(symbol -> PatentClasses.uspcText(draft, symbol, false, sink));
            fieldOfSearch(draft, group);
        }
    }

    /** {@code FSC} is a class, the {@code FSS} after it its subclasses. */
    private static void fieldOfSearch(RecordDraft draft, Group group) {
        String searched = "";
        for (Greenbook.Line line : group.lines()) {
            if (line.label().equals("FSC")) {
                searched = line.text().strip();
            } else if (line.label().equals("FSS")) {
                draft.fact("fieldOfSearch", searched + "/" + line.text().strip());
            }
        }
    }

    private static void history(RecordDraft draft, Greenbook patent, Sink sink) {
        for (Group group : patent.all("PRIR")) {
            draft.priority(country(group.text("CNT")), group.text("APN"), sink.date("PRIR", group.text("APD")));
        }
        draft.date(
                DateRole.PRIORITY,
                patent.all("PRIR").stream()
                        .flatMap(group -> PartialDate.find(group.text("APD")).stream())
                        .min(Comparator.naturalOrder()));
        for (Group group : patent.all("RLAP")) {
            RelationType type = group.text("COD").equals("72") ? RelationType.CONTINUATION_OF : RelationType.REFERS_TO;
            draft.relation(
                    new Relation(type, draft.kind(), "US", group.text("APN"), "related, code " + group.text("COD")));
        }
        for (Group group : patent.all("REIS")) {
            draft.relation(new Relation(RelationType.REISSUE_OF, draft.kind(), "US", group.text("PNO"), ""));
        }
        for (Group group : patent.all("PCTA")) {
            draft.relation(new Relation(RelationType.NATIONAL_PHASE_OF, draft.kind(), "WO", group.text("PCN"), ""));
            draft.relation(new Relation(
                    RelationType.NATIONAL_PHASE_OF,
                    draft.kind(),
                    "WO",
                    group.text("PCP"),
                    group.text("PCP").isEmpty() ? "" : "international publication"));
        }
    }

    private static void citations(RecordDraft draft, Greenbook patent, Sink sink) {
        for (Group group : patent.all("UREF")) {
            draft.cites(cited("US", group, sink));
        }
        for (Group group : patent.all("FREF")) {
            draft.cites(cited(country(group.text("CNT")), group, sink));
        }
        for (Group group : patent.all("OREF")) {
            for (String text : group.all("PAL")) {
                draft.cites(new Citation("", "", "", Optional.empty(), text.strip(), "", ""));
            }
        }
    }

    private static Citation cited(String country, Group group, Sink sink) {
        return new Citation(
                country, group.text("PNO"), "", sink.date("ISD", group.text("ISD")), group.text("NAM"), "", "");
    }
}
