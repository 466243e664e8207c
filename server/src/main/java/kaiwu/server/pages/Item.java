package kaiwu.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.search.Hit;
import kaiwu.search.ScoreReading;
import kaiwu.server.web.Address;
import kaiwu.server.words.Standing;
import kaiwu.spi.record.DateRole;

/**
 * A hit as the list shows it. Immutable.
 *
 * @param address of its page, which marks the words looked for
 * @param alike where names like this one's stand, for a kind that has the ability
 * @param where the part of the record in which the words shown stand; empty for those a list shows anyway
 */
public record Item(
        String id,
        String address,
        LangText title,
        List<Marked> titlePieces,
        String kind,
        String office,
        String number,
        Optional<String> date,
        List<String> owners,
        Standing standing,
        String statusClass,
        String where,
        List<List<Marked>> fragments,
        List<ScoreReading.Part> score,
        Optional<String> alike) {

    /** The address of a record's page that marks the words of a query. */
    static String address(String id, String query) {
        return Address.of("/record/" + Address.segment(id))
                .with("q", query.equals("*") ? "" : query)
                .toString();
    }

    static Item of(Hit hit, String query, Labels labels, List<ScoreReading.Part> score) {
        LangText title = labels.title(hit.shown());
        List<Marked> pieces = hit.fragments().stream()
                .filter(fragment ->
                        fragment.field().equals("title") && fragment.text().equals(title.text()))
                .findFirst()
                .map(Marked::of)
                .orElse(List.of(new Marked(title.text(), false)));
        List<Hit.Fragment> texts = hit.fragments().stream()
                .filter(fragment ->
                        !fragment.field().equals("title") && !fragment.marks().isEmpty())
                .limit(2)
                .toList();
        return new Item(
                hit.id().toString(),
                address(hit.id().toString(), query),
                title,
                pieces,
                labels.kind(hit.id().kind()),
                labels.office(hit.id().office()),
                labels.number(hit.shown()),
                hit.shown()
                        .date(DateRole.FILED)
                        .or(() -> hit.shown().publishedOn())
                        .map(Object::toString),
                labels.owners(hit.shown()),
                labels.standing(hit.id().kind(), hit.status()),
                labels.statusClass(hit.id().kind(), hit.status()),
                texts.stream()
                        .map(Hit.Fragment::field)
                        .filter(field -> field.equals("claims") || field.equals("description"))
                        .findFirst()
                        .orElse(""),
                texts.stream().map(Marked::of).toList(),
                score,
                labels.catalogue().findKind(hit.id().kind()).flatMap(kind -> AlikePage.address(kind, title.text())));
    }

    /** The score, the sum of its parts. */
    public String total() {
        return number(score.stream().mapToDouble(ScoreReading.Part::value).sum());
    }

    public String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
