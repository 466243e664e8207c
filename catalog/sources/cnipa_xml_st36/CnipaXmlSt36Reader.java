package sources.cnipa_xml_st36;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.ChineseAddress;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import sources.ChinesePublication;
import sources.ChineseText;

/** Published Chinese patent documents in the old form after WIPO ST.36, root {@code cn-patent-document}. Stateless. */
public final class CnipaXmlSt36Reader implements RootReader {

    @Override
    public String root() {
        return "cn-patent-document";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement data = document.at("cn-bibliographic-data");
        DocumentId id = DocumentId.of(data.all("cn-publication-reference"), "publication-reference", sink);
        Optional<ChinesePublication> found =
                ChinesePublication.orReject("cn-publication-reference", id.number() + id.kind(), sink);
        if (found.isEmpty()) {
            return;
        }
        ChinesePublication publication = found.get();
        RecordDraft draft = publication.draft(id.date()).title("zh", ChineseText.line(data.at("invention-title")));
        application(data, draft, sink);
        parties(data.at("cn-parties"), publication, draft);
        classes(data, draft, sink);
        priorities(data, draft, sink);
        internationalPart(data, draft, sink);
        texts(document, data, draft);
        sink.record(draft.fact("gazette", data.text("cn-publication-reference/gazette-reference/gazette-num")));
    }

    private static void application(XmlElement data, RecordDraft draft, Sink sink) {
        DocumentId id = DocumentId.of(data.all("application-reference"), "application-reference", sink);
        draft.number(NumberRole.APPLICATION, "CN", id.number(), "", id.date())
                .date(DateRole.FILED, id.date())
                .event(EventCategory.FILED, id.date(), "", "申请");
    }

    private static void parties(XmlElement parties, ChinesePublication publication, RecordDraft draft) {
        List<XmlElement> applicants = parties.all("cn-applicants/cn-applicant");
        for (XmlElement applicant : applicants) {
            ChineseAddress address = ChineseAddress.of(applicant.text("addressbook/address/text"));
            draft.party(publication.holder(), applicant.text("addressbook/name"), address.country(), address.printed());
            draft.fact("region", address.region());
        }
        for (XmlElement owner : parties.all("cn-assignees/cn-assignee")) {
            ChineseAddress address = ChineseAddress.of(owner.text("addressbook/address/text"));
            draft.party(PartyRole.OWNER, owner.text("addressbook/name"), address.country(), address.printed());
        }
        parties.all("cn-inventors/cn-inventor").forEach(each -> draft.party(publication.maker(), each.text("name")));
        for (XmlElement agent : parties.all("cn-agents/cn-agent")) {
            draft.party(PartyRole.AGENT, agent.text("cn-agency/name").replaceFirst("\\s+\\d{5}$", ""));
            draft.party(PartyRole.AGENT, agent.text("name"));
        }
    }

    private static void classes(XmlElement data, RecordDraft draft, Sink sink) {
        boolean main = true;
        for (XmlElement printed : data.all("classifications-ipcr/classification-ipcr")) {
            Optional<String> symbol = PatentSymbols.ipc(printed.text("text"));
            if (symbol.isPresent()) {
                draft.classified("ipc", symbol.get(), main);
                main = false;
            } else {
                sink.problem(Problem.valueLost(
                        "bad-class", "classification-ipcr", "no IPC symbol: '" + printed.text("text") + "'"));
            }
        }
    }

    private static void priorities(XmlElement data, RecordDraft draft, Sink sink) {
        for (XmlElement claim : data.all("priority-claims/priority-claim")) {
            DocumentId id = DocumentId.read(claim, "priority-claim", sink);
            draft.priority(id.country(), id.number(), id.date()).date(DateRole.PRIORITY, id.date());
        }
        for (XmlElement earlier :
                data.at("cn-related-documents/cn-domestic-priority-claims").descendants("document-id")) {
            DocumentId id = DocumentId.read(earlier, "cn-domestic-priority-claim", sink);
            draft.priority(id.country(), id.number(), id.date()).date(DateRole.PRIORITY, id.date());
        }
        for (XmlElement parent : data.at("cn-related-documents/division").descendants("parent-doc")) {
            DocumentId id = DocumentId.of(List.of(parent), "division", sink);
            draft.relation(new Relation(RelationType.DIVISION_OF, "invention", "CN", id.number(), ""));
        }
    }

    private static void internationalPart(XmlElement data, RecordDraft draft, Sink sink) {
        DocumentId filing = DocumentId.of(data.all("pct-or-regional-filing-data"), "pct-filing", sink);
        draft.relation(new Relation(RelationType.NATIONAL_PHASE_OF, "invention", "WO", filing.number(), ""));
        Optional<PartialDate> enteredOn =
                sink.date("national-phase", data.text("date-pct-article-22-39-fulfilled/date"));
        enteredOn.ifPresent(day -> draft.event(EventCategory.OTHER, enteredOn, "", "PCT申请进入国家阶段"));
    }

    private static void texts(XmlElement document, XmlElement data, RecordDraft draft) {
        XmlElement body = document.at("application-body");
        List<String> claims = ChineseText.claims(body.at("claims"));
        draft.passage(Section.ABSTRACT, "zh", ChineseText.paragraphs(data.at("abstract")))
                .passage(Section.CLAIMS, "zh", String.join("\n", claims))
                .passage(Section.DESCRIPTION, "zh", ChineseText.paragraphs(body.at("description")))
                .fact("claimCount", claims.isEmpty() ? "" : String.valueOf(claims.size()));
        for (XmlElement figure : body.all("drawings/figure")) {
            draft.media("drawing", figure.at("img").attribute("file"), figure.attribute("figure-labels"));
        }
    }
}
