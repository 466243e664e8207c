package kaiwu.server.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kaiwu.search.Expansion;
import kaiwu.search.FacetField;
import kaiwu.search.Order;
import kaiwu.search.Query;
import kaiwu.server.Platform;
import kaiwu.server.api.Conditions;
import kaiwu.server.web.Address;

/**
 * The state of one search, all of it in its address. Immutable.
 *
 * @param text the query as it was asked
 * @param conditions the values by which it is narrowed
 * @param order which hits come first
 * @param group what hits are gathered by, empty when they stand one by one
 * @param expand {@code no} to search what was asked alone
 * @param without words that are not to be added, with bars between them
 */
public record Asked(
        String text, Conditions conditions, Order order, Optional<FacetField> group, String expand, String without) {

    private static final String NO = "no";

    public boolean isOn() {
        return !expand.equals(NO);
    }

    public Address address() {
        Address plain = Address.of("/search")
                .with("q", text)
                .with("sort", order == Order.RELEVANCE ? "" : Conditions.word(order))
                .with("group", group.map(FacetField::field).orElse(""))
                .with("expand", isOn() ? "" : NO)
                .with("without", isOn() ? without : "");
        return conditions.in(plain);
    }

    /** Address of the analysis of what this search finds. */
    public Address analysis() {
        Address plain = Address.of("/analyse")
                .with("q", text)
                .with("expand", isOn() ? "" : NO)
                .with("without", isOn() ? without : "");
        return conditions.in(plain);
    }

    /** The same search of another query that holds all conditions itself. */
    public Asked as(String whole) {
        return new Asked(whole, Conditions.NONE, order, Optional.empty(), expand, without);
    }

    public Asked with(Conditions others) {
        return new Asked(text, others, order, group, expand, without);
    }

    public Asked with(Order otherOrder) {
        return new Asked(text, conditions, otherOrder, group, expand, without);
    }

    public Asked ungrouped() {
        return new Asked(text, conditions, order, Optional.empty(), expand, without);
    }

    public Asked turned() {
        return new Asked(text, conditions, order, group, isOn() ? NO : "", "");
    }

    public Asked leavingOut(String word) {
        return new Asked(text, conditions, order, group, "", without.isEmpty() ? word : without + "|" + word);
    }

    /** What the query is widened by. */
    public Expansion expansion(Platform platform, Query query) {
        return platform.expander().expand(query, isOn() ? Set.copyOf(Arrays.asList(without.split("\\|"))) : Set.of());
    }

    /** What is searched besides the query. */
    public Optional<Query> wider(Platform platform, Query query) {
        return isOn() ? expansion(platform, query).wider() : Optional.empty();
    }
}
