package kaiwu.server.pages;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kaiwu.kernel.LangText;
import kaiwu.link.Merge;
import kaiwu.link.NameForm;
import kaiwu.link.Owner;
import kaiwu.register.Actor;
import kaiwu.register.OwnerActs;
import kaiwu.search.FacetField;
import kaiwu.search.Hit;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.server.Platform;
import kaiwu.server.owners.Holdings;
import kaiwu.server.owners.OwnerView;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.words.Standing;
import kaiwu.spi.record.NameKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One owner over all kinds: what it has and had, under which names, and why they are taken for one. And owners by words. */
@Access(Access.EVERYONE)
@Controller
public final class OwnerPages {

    private static final int MOST_FOUND = 100;

    private final Platform platform;

    OwnerPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/owners")
    Page owners(Frame frame, @RequestParam(defaultValue = "") String q) {
        List<Owner> found =
                q.isBlank() ? List.of() : platform.owners().current().search(q, MOST_FOUND);
        return new Page(
                "owners",
                frame,
                new FoundOwners(q.strip(), found, platform.owners().isLevel()));
    }

    @GetMapping("/owner/{id}")
    Object owner(Frame frame, Actor actor, @PathVariable String id) {
        OwnerView view = OwnerView.get(platform, id);
        if (!view.owner().id().toString().equals(id)) {
            return ResponseEntity.status(307)
                    .location(URI.create(address(view.owner().id())))
                    .build();
        }
        return new Page(
                "owner",
                frame,
                new Shown(
                        view,
                        new Labels(platform.catalogue(), frame.lang()),
                        platform.owners().isLevel(),
                        OwnerCorrectionPages.may(actor),
                        UUID.randomUUID().toString()));
    }

    /** The page of the owner that goes under a name. */
    public static String address(NameKey name) {
        return "/owner/" + name;
    }

    /**
     * Owners found by words.
     *
     * @param isLevel whether every issue's names are merged
     */
    public record FoundOwners(String q, List<Owner> owners, boolean isLevel) {

        public String address(Owner owner) {
            return OwnerPages.address(owner.id());
        }
    }

    /**
     * One owner as the page shows it.
     *
     * @param isLevel whether every issue's names are merged
     * @param mayCorrect whether the reader may correct it
     * @param request a fresh name for a correction, so that sending a form twice changes nothing
     */
    public record Shown(OwnerView view, Labels labels, boolean isLevel, boolean mayCorrect, String request) {

        private static final List<FacetField> COUNTS =
                List.of(FacetField.KIND, FacetField.OFFICE, FacetField.LASTSTATUS, FacetField.YEAR);

        public Owner owner() {
            return view.owner();
        }

        public List<FacetField> counts() {
            return COUNTS;
        }

        /** Years in their order, the newest first; anything else the largest first. */
        public List<FacetValue> values(Holdings held, FacetField field) {
            List<FacetValue> values = held.by(field);
            return field == FacetField.YEAR
                    ? values.stream()
                            .sorted(Comparator.comparing(FacetValue::value).reversed())
                            .toList()
                    : values;
        }

        public String label(FacetField field, FacetValue value) {
            return labels.facet(field, value.value());
        }

        public String results(Holdings held) {
            return search(held.query().render());
        }

        public String results(Holdings held, FacetValue value) {
            return search(held.narrowed(value).render());
        }

        private static String search(String query) {
            return Address.of("/search").with("q", query).toString();
        }

        public String how(Holdings held) {
            return held.how().name().toLowerCase(Locale.ROOT);
        }

        public LangText title(Hit hit) {
            return labels.title(hit.shown());
        }

        public String record(Hit hit) {
            return "/record/" + Address.segment(hit.id().toString());
        }

        public Standing standing(Hit hit) {
            return labels.standing(hit.id().kind(), hit.status());
        }

        public String statusClass(Hit hit) {
            return labels.statusClass(hit.id().kind(), hit.status());
        }

        /** How a name is written; its key where the owner does not bear it any more. */
        public String written(NameKey name) {
            return view.name(name).map(NameForm::name).orElse(name.toString());
        }

        /** Where a name is told to be from. */
        public String country(NameForm form) {
            return form.country().isEmpty() ? "" : labels.office(form.country());
        }

        public String reasons(Merge merge, Frame frame) {
            return String.join(
                    frame.t("owner.between"),
                    merge.reasons().stream()
                            .map(reason -> frame.in(reason.words()))
                            .toList());
        }

        public String percent(double confidence) {
            return String.format(Locale.ROOT, "%.0f%%", Math.floor(confidence * 100));
        }

        public String said(OwnerActs.Correction correction) {
            return correction.said().name().toLowerCase(Locale.ROOT);
        }

        public String proof(OwnerActs.Correction correction) {
            return "/api/v1/owners/corrections/" + correction.act().id() + "/proof";
        }

        public String api() {
            return "/api/v1/owners/" + owner().id();
        }
    }
}
