package sources.cn_kppatent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.ChinesePublication;

/**
 * Chinese patents as questions and answers for language models: title, abstract and claims in one text, keyphrases beside
 * it. The publication number is nowhere given, but page footers that ran into the claims tell it. Stateless.
 */
public final class CnKppatentReader implements JsonReader {

    private static final Pattern PARTS =
            Pattern.compile("标题：(?<title>.*?)\\n摘要：(?<abstract>.*?)\\n权利声明：(?<claims>.*)", Pattern.DOTALL);

    /** {@code CN113914863A说明书1/4页}: the foot of a page, with its number of the whole. */
    private static final Pattern FOOTER =
            Pattern.compile("(CN\\d{9}[A-Z]\\d?)(?:(?:权利)?(?:要求书|说明书附图|说明书|摘要附图)\\d+/\\d+页)?");

    /** The head of a page of the description: whatever follows is no claim. */
    private static final Pattern DESCRIPTION = Pattern.compile("CN\\d{9}[A-Z]\\d?说明书.*", Pattern.DOTALL);

    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+\\s*[.．、].*");

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().equals(List.of("instruction", "input", "output"))
                && probe.opening().contains("专利")
                && probe.opening().contains("关键词");
    }

    @Override
    public void read(Json document, Sink sink) {
        Matcher parts = PARTS.matcher(document.text("input"));
        if (!parts.matches()) {
            sink.problem(Problem.rejected(
                    "extract",
                    "input",
                    "an abstract or claims alone, without title and number: nothing names the right"));
            return;
        }
        Optional<ChinesePublication> publication = publication(parts.group("abstract") + parts.group("claims"));
        if (publication.isEmpty()) {
            sink.problem(Problem.rejected(
                    "no-number",
                    "input",
                    "no page footer gives the number of '"
                            + parts.group("title").strip() + "'"));
            return;
        }
        RecordDraft draft = publication
                .get()
                .draft(Optional.empty())
                .title("zh", parts.group("title"))
                .passage(Section.ABSTRACT, "zh", withoutFooters(parts.group("abstract")))
                .passage(Section.CLAIMS, "zh", String.join("\n", claims(parts.group("claims"))));
        for (String keyword : document.text("output").split("[,，]", -1)) {
            draft.fact("keywords", keyword);
        }
        sink.record(draft);
    }

    private static Optional<ChinesePublication> publication(String text) {
        Matcher footer = FOOTER.matcher(text);
        return footer.find() ? ChinesePublication.find(footer.group(1)) : Optional.empty();
    }

    private static String withoutFooters(String text) {
        return FOOTER.matcher(text).replaceAll("");
    }

    /** One text a claim: a line that does not begin with a number goes on with the claim before. */
    private static List<String> claims(String text) {
        List<String> claims = new ArrayList<>();
        String claimed = DESCRIPTION.matcher(text).replaceFirst("");
        for (String line : withoutFooters(claimed).split("\\n", -1)) {
            if (NUMBERED.matcher(line).matches() || claims.isEmpty()) {
                claims.add(line.strip());
            } else {
                claims.set(claims.size() - 1, claims.getLast() + line.strip());
            }
        }
        return claims;
    }
}
