package sources.us_file_wrapper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** Papers of applications of the United States: claims, descriptions and abstracts as handed in on a day. Stateless. */
public final class UsFileWrapper implements XmlReader {

    private static final Set<String> ROOTS = Set.of("ClaimsDocument", "SpecificationDocument");
    private static final Map<String, Section> SECTIONS =
            Map.of("CLM", Section.CLAIMS, "SPEC", Section.DESCRIPTION, "ABST", Section.ABSTRACT);
    private static final Set<String> AROUND = Set.of("BoundaryData", "LineNumber");

    @Override
    public boolean recognises(Probe probe) {
        return probe.form() == Probe.Form.XML
                && ROOTS.contains(probe.root())
                && probe.opening().contains("uspto:patent");
    }

    @Override
    public Set<String> documentElements() {
        return ROOTS;
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        String code = document.text("DocumentCode");
        boolean claims = document.name().equals("ClaimsDocument");
        RecordDraft draft = new RecordDraft("invention", "US");
        draft.published(code, sink.date("MailRoomDate", document.text("MailRoomDate")));
        draft.number(
                NumberRole.APPLICATION, document.descendant("ApplicationNumber").text());
        List<XmlElement> parts = claims
                ? document.descendants("Claim")
                : document.at("Specification").children();
        String text = parts.stream()
                .filter(part -> claims || part.name().equals("P") || part.name().equals("Heading"))
                .map(part -> part.textWithout(inner -> AROUND.contains(inner.name()) || isNumber(inner)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        draft.passage(SECTIONS.getOrDefault(code, claims ? Section.CLAIMS : Section.DESCRIPTION), "en", text);
        sink.record(draft);
    }

    /** Machine-made numbers and categories of a claim, which its text tells again. */
    private static boolean isNumber(XmlElement inner) {
        return inner.name().equals("ClaimNumber") || inner.name().endsWith("Category");
    }
}
