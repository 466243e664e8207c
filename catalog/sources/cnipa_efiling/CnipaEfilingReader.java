package sources.cnipa_efiling;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.formats.FormatException;
import kaiwu.formats.Xml;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlEntities;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.ChineseText;

/**
 * Applications as they were filed electronically with the Chinese office: claims, description, drawings and abstract are
 * files of their own, and nothing inside them says of which application. The folder does. Stateless.
 */
public final class CnipaEfilingReader implements SourceReader<FiledPart> {

    private static final String ROOT = "cn-application-body";

    private static final XmlReader ROOTS = new XmlReader() {
        @Override
        public boolean recognises(Probe probe) {
            return false;
        }

        @Override
        public Set<String> documentElements() {
            return Set.of(ROOT);
        }

        @Override
        public void read(XmlElement document, Sink sink) {
            throw new UnsupportedOperationException("only cuts");
        }
    };

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals(ROOT);
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<FiledPart>> documents) throws IOException {
        ROOTS.split(
                input,
                probe,
                cut -> documents.accept(
                        new Located<>(FiledPart.of(input.name(), cut.content()), cut.offset(), cut.length())));
    }

    @Override
    public void read(Located<FiledPart> document, Sink sink) {
        FiledPart part = document.content();
        if (part.application().isEmpty()) {
            sink.problem(
                    Problem.rejected(
                            "no-number",
                            "package",
                            "the file does not lie in a package 'application number/form code/', and nothing in it tells the number"));
            return;
        }
        try {
            sink.record(draft(part, Xml.parse(part.slice(), XmlEntities.standard())));
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "document", wrong.getMessage()));
        }
    }

    private static RecordDraft draft(FiledPart part, XmlElement body) {
        List<String> claims = ChineseText.claims(body.at("cn-claims"));
        RecordDraft draft = new RecordDraft(part.kind(), "CN")
                .published(part.code(), Optional.empty())
                .number(NumberRole.APPLICATION, part.application())
                .title("zh", ChineseText.line(body.at("description/invention-title")))
                .passage(Section.ABSTRACT, "zh", ChineseText.paragraphs(body.at("cn-abstract")))
                .passage(Section.CLAIMS, "zh", String.join("\n", claims))
                .passage(Section.DESCRIPTION, "zh", ChineseText.paragraphs(body.at("description")))
                .fact("claimCount", claims.isEmpty() ? "" : String.valueOf(claims.size()));
        for (XmlElement figure : body.descendants("figure")) {
            draft.media("drawing", figure.at("img").attribute("file"), figure.attribute("figure-labels"));
        }
        return draft;
    }
}
