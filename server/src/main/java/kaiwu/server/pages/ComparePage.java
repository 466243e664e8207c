package kaiwu.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.api.Comparison;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.spi.Kind;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Records side by side: what they tell in rows, where they differ, and their claims beside one another. */
@Access(Access.EVERYONE)
@Controller
public final class ComparePage {

    private final Platform platform;

    ComparePage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/compare")
    Page compare(Frame frame) {
        Comparison comparison = Comparison.of(frame.query().getOrDefault("id", List.of()), platform);
        return new Page("compare", frame, new Side(comparison, new Labels(platform.catalogue(), frame.lang()), frame));
    }

    /** Records side by side as the page shows them. */
    public record Side(Comparison comparison, Labels labels, Frame frame) {

        public List<RightRecord> records() {
            return comparison.records();
        }

        public LangText title(RightRecord record) {
            return labels.title(record.shown());
        }

        public String address(RightRecord record) {
            return "/record/" + Address.segment(record.id().toString());
        }

        /** The comparison without one of its records; empty when too few would be left. */
        public Optional<String> without(RightRecord record) {
            List<String> others = records().stream()
                    .filter(each -> !each.equals(record))
                    .map(each -> each.id().toString())
                    .toList();
            return others.size() < Comparison.FEWEST
                    ? Optional.empty()
                    : Optional.of(Address.of("/compare").withAll("id", others).toString());
        }

        public String label(Comparison.Row row) {
            String name = row.name().toLowerCase(Locale.ROOT);
            return switch (row.part()) {
                case KIND -> frame.t("facet.kind");
                case OFFICE -> frame.t("facet.office");
                case TITLE -> frame.t("correction.title");
                case STATUS -> frame.t("facet.status");
                case DATE -> labels.date(sharedKind(), DateRole.valueOf(row.name()));
                case NUMBER -> frame.t("number." + name);
                case PARTY -> frame.t("party." + name);
                case CLASS -> labels.scheme(row.name());
                case PRIORITY -> frame.t("record.priority");
                case CITATIONS -> frame.t("record.citations");
                case FACT -> fact(row.name());
            };
        }

        /** What a value is called; where every record tells it, and others tell more, it is not what sets one apart. */
        public String value(Comparison.Row row, int place, String value) {
            RightRecord record = records().get(place);
            return switch (row.part()) {
                case KIND -> labels.kind(value);
                case OFFICE -> labels.office(value);
                case STATUS -> {
                    var standing = labels.standing(record.id().kind(), record.status());
                    yield standing.word() + standing.why();
                }
                case CLASS -> {
                    String words = labels.place(row.name(), value);
                    yield words.isEmpty() ? value : value + " " + words;
                }
                default -> value;
            };
        }

        /** The kind of all, or none, whose words for a grant differ. */
        private String sharedKind() {
            List<String> kinds = records().stream()
                    .map(record -> record.id().kind())
                    .distinct()
                    .toList();
            return kinds.size() == 1 ? kinds.getFirst() : "";
        }

        private String fact(String field) {
            return records().stream()
                    .flatMap(record -> labels.catalogue().findKind(record.id().kind()).stream())
                    .flatMap(kind -> Optional.ofNullable(kind.fields().get(field)).stream())
                    .findFirst()
                    .map(Kind.Field::label)
                    .map(frame::in)
                    .orElse(field);
        }

        /** The parts of which at least one record has a text. */
        public List<Section> sections() {
            return List.of(Section.ABSTRACT, Section.SUMMARY, Section.GOODS, Section.CLAIMS).stream()
                    .filter(section -> records().stream()
                            .anyMatch(record -> text(record, section).isPresent()))
                    .toList();
        }

        /** The text of a record in a part, in the reader's language where it has one. */
        public Optional<RecordText> text(RightRecord record, Section section) {
            List<Passage> passages = record.shown().passages().stream()
                    .filter(passage -> passage.section() == section)
                    .toList();
            return passages.stream()
                    .filter(passage -> passage.lang().equals(labels.lang().code()))
                    .findFirst()
                    .or(() -> passages.stream().findFirst())
                    .map(passage -> RecordText.of(passage, true, Optional.empty())
                            .named(records().indexOf(record) + "-"));
        }
    }
}
