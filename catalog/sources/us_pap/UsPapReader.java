package sources.us_pap;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.PatentKinds;
import sources.UsPatent;

/**
 * Published applications of the USPTO of 2001 to 2004: {@code patent-application-publication}, version 1.0 to 1.6. Stateless.
 */
public final class UsPapReader implements RootReader {

    private static final Paragraphs TEXT = new Paragraphs(
            Set.of("paragraph", "heading", "row"),
            Set.of("claim-text", "entry", "list-item"),
            Set.of("image", "number"));

    @Override
    public String root() {
        return "patent-application-publication";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bib = document.at("subdoc-bibliographic-information");
        String number = bib.text("document-id/doc-number");
        if (number.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "document-id", "the document has no number"));
            return;
        }
        String kindCode = bib.text("document-id/kind-code");
        Optional<PartialDate> published = sink.date("document-date", bib.text("document-id/document-date"));
        RecordDraft draft = new RecordDraft(PatentKinds.of("US", kindCode), "US").published(kindCode, published);
        XmlElement filing = bib.at("domestic-filing-data");
        Optional<PartialDate> filed = sink.date("filing-date", filing.text("filing-date"));
        draft.number(NumberRole.APPLICATION, "US", filing.text("application-number/doc-number"), "", filed);
        draft.number(NumberRole.PUBLICATION, "US", number, kindCode, published);
        draft.happened(DateRole.FILED, EventCategory.FILED, filed);
        draft.date(DateRole.APPLICATION_PUBLISHED, published);
        draft.event(EventCategory.APPLICATION_PUBLISHED, published, kindCode, "");
        draft.title("en", bib.text("technical-information/title-of-invention"));
        classes(draft, bib.at("technical-information"), sink);
        UsPapHistory.addTo(draft, bib, sink);
        parties(draft, bib);
        draft.fact("documentType", UsPatent.documentType(kindCode));
        texts(draft, document);
        sink.record(draft);
    }

    private static void classes(RecordDraft draft, XmlElement technical, Sink sink) {
        for (XmlElement group : technical.at("classification-ipc").children()) {
            for (XmlElement symbol : group.all("ipc")) {
                boolean main = group.name().equals("classification-ipc-primary");
                PatentClasses.ipcText(draft, "ipc", symbol.rawText(), main, sink);
            }
        }
        for (XmlElement group : technical.at("classification-us").children()) {
            for (XmlElement symbol : group.all("uspc")) {
                String columns = "%3s%s".formatted(unpadded(symbol.text("class")), subclass(symbol.text("subclass")));
                boolean main = group.name().equals("classification-us-primary");
                PatentClasses.uspcText(draft, columns, main, sink);
            }
        }
    }

    private static String unpadded(String number) {
        return number.replaceFirst("^(D?)0+(?=.)", "$1");
    }

    /** Three digits padded with zeros become columns: {@code 067000} is subclass 67. */
    private static String subclass(String text) {
        return text.length() < 3
                ? "%3s".formatted(text)
                : "%3s".formatted(unpadded(text.substring(0, 3))) + text.substring(3);
    }

    private static void parties(RecordDraft draft, XmlElement bib) {
        PartyRole maker = PatentKinds.maker(draft.kind());
        for (XmlElement inventor : bib.at("inventors").children()) {
            XmlElement residence = inventor.at("residence/*");
            if (residence.name().equals("citizenship")) {
                residence = XmlElement.NONE;
            }
            String place = joined(residence, "city", "state");
            draft.party(maker, name(inventor.at("name")), residence.text("country-code"), place);
        }
        for (XmlElement assignee : bib.all("assignee")) {
            XmlElement address = assignee.at("address");
            String name = assignee.text("organization-name");
            draft.party(
                    PartyRole.OWNER,
                    name.isEmpty() ? name(assignee.at("name")) : name,
                    address.text("country/country-code"),
                    address(address));
        }
        XmlElement correspondence = bib.at("correspondence-address");
        draft.party(
                PartyRole.AGENT,
                joined(correspondence, "name-1", "name-2"),
                correspondence.text("address/country/country-code"),
                address(correspondence.at("address")));
    }

    private static String name(XmlElement name) {
        String given = (name.text("given-name") + " " + name.text("middle-name")).strip();
        return Stream.of(name.text("family-name"), given, name.text("name-suffix"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String address(XmlElement address) {
        return joined(address, "address-1", "address-2", "city", "state", "postalcode");
    }

    private static String joined(XmlElement element, String... names) {
        return Stream.of(names)
                .map(name -> name.isEmpty() ? "" : element.text(name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void texts(RecordDraft draft, XmlElement document) {
        draft.passage(Section.ABSTRACT, "en", TEXT.of(document.at("subdoc-abstract")));
        draft.passage(
                Section.CLAIMS,
                "en",
                document.all("subdoc-claims/claim").stream()
                        .map(claim -> TEXT.of(claim).replace('\n', ' '))
                        .collect(Collectors.joining("\n")));
        draft.passage(Section.DESCRIPTION, "en", TEXT.of(document.at("subdoc-description")));
        for (XmlElement image : document.all("subdoc-drawings/figure/image")) {
            draft.media("drawing", image.attribute("file"), "");
        }
    }
}
