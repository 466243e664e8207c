package sources.us_grant;

import java.util.Locale;
import java.util.Optional;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.AddressBook;
import kaiwu.formats.st36.DocumentId;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import sources.UsPatent;
import sources.UsRelations;

/**
 * Patent grants of the USPTO: the weekly full text in XML, DTD 4.0 (2005) to 4.7, hundreds of documents in one file. Utility,
 * plant, design and reissue patents and statutory invention registrations. Stateless.
 */
public final class UsGrantReader implements RootReader {

    @Override
    public String root() {
        return "us-patent-grant";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bibliographic = document.at("us-bibliographic-data-grant");
        UsPatent.begin(document, bibliographic, sink).ifPresent(draft -> {
            earlierPublications(draft, bibliographic, sink);
            granted(draft, document, bibliographic, sink);
            citations(draft, bibliographic, sink);
            UsRelations.addTo(
                    draft,
                    bibliographic.at("us-related-documents"),
                    bibliographic.text("application-reference/document-id/doc-number"),
                    sink);
            hague(draft, bibliographic.at("hague-agreement-data"), sink);
            examiners(draft, bibliographic.at("examiners"));
            counts(draft, bibliographic);
            sink.record(draft);
        });
    }

    /** A statutory invention registration is published, but no patent (35 U.S.C. 157 as it stood). */
    private static void granted(RecordDraft draft, XmlElement document, XmlElement bibliographic, Sink sink) {
        XmlElement publication = bibliographic.at("publication-reference/document-id");
        Optional<PartialDate> day = sink.date("publication-reference", publication.text("date"));
        if (bibliographic.at("us-sir-flag").exists()) {
            draft.event(EventCategory.OTHER, day, "", "statutory invention registration published");
        } else {
            draft.date(DateRole.GRANTED, day);
            draft.event(EventCategory.GRANTED, day, publication.text("kind"), "");
        }
    }

    /** Publications of the application before the grant (35 U.S.C. 122(b)). */
    private static void earlierPublications(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        for (XmlElement id : bibliographic.all("us-related-documents/related-publication/document-id")) {
            DocumentId earlier = DocumentId.read(id, "related-publication", sink);
            draft.number(NumberRole.PUBLICATION, "US", earlier.number(), earlier.kind(), earlier.date());
            draft.date(DateRole.APPLICATION_PUBLISHED, earlier.date());
            draft.event(EventCategory.APPLICATION_PUBLISHED, earlier.date(), earlier.kind(), "");
        }
    }

    /** {@code references-cited/citation} until DTD 4.2, {@code us-references-cited/us-citation} since 4.3. */
    private static void citations(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        for (String path : new String[] {"references-cited/citation", "us-references-cited/us-citation"}) {
            for (XmlElement citation : bibliographic.all(path)) {
                draft.cites(citation(citation, sink));
            }
        }
    }

    private static Citation citation(XmlElement citation, Sink sink) {
        String citedBy = citation.text("category").toLowerCase(Locale.ROOT).replace("cited by ", "");
        if (citation.at("nplcit").exists()) {
            return new Citation("", "", "", Optional.empty(), citation.text("nplcit/othercit"), "", citedBy);
        }
        DocumentId cited = DocumentId.read(citation.at("patcit/document-id"), "citation", sink);
        String name = citation.text("patcit/document-id/name");
        return new Citation(cited.country(), cited.number(), cited.kind(), cited.date(), name, "", citedBy);
    }

    /** A design filed under the Hague Agreement names its international registration. */
    private static void hague(RecordDraft draft, XmlElement hague, Sink sink) {
        String number = hague.text("international-registration-number");
        draft.number(
                NumberRole.OTHER,
                "WO",
                number,
                "",
                sink.date("hague", hague.text("international-registration-date/date")));
        draft.relation(new Relation(RelationType.NATIONAL_PHASE_OF, "design", "WO", number, ""));
    }

    private static void examiners(RecordDraft draft, XmlElement examiners) {
        for (XmlElement examiner : examiners.children()) {
            AddressBook.read(examiner).addTo(draft, PartyRole.EXAMINER);
        }
    }

    private static void counts(RecordDraft draft, XmlElement bibliographic) {
        draft.fact("claimCount", bibliographic.text("number-of-claims"));
        draft.fact("figureCount", bibliographic.text("figures/number-of-figures"));
        XmlElement term = bibliographic.at("us-term-of-grant");
        if (draft.kind().equals("design")) {
            draft.fact("termYears", term.text("length-of-grant"));
        } else {
            draft.fact("termExtensionDays", term.text("us-term-extension"));
        }
        draft.fact("remark", term.text("disclaimer/text"));
        draft.fact("remark", term.text("text"));
        draft.fact("keywords", bibliographic.text("us-botanic/latin-name"));
        draft.fact("keywords", bibliographic.text("us-botanic/variety"));
        for (String search : new String[] {"field-of-search", "us-field-of-classification-search"}) {
            for (XmlElement field : bibliographic.all(search + "/*")) {
                fieldOfSearch(draft, field);
            }
        }
    }

    private static void fieldOfSearch(RecordDraft draft, XmlElement field) {
        String symbol = field.at("main-classification").exists() ? field.text("main-classification") : field.text();
        if (!symbol.equalsIgnoreCase("None")) {
            draft.fact("fieldOfSearch", symbol);
        }
    }
}
