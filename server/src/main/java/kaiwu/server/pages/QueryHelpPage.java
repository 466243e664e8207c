package kaiwu.server.pages;

import java.util.List;
import kaiwu.search.FieldHelp;
import kaiwu.search.QueryGrammar;
import kaiwu.search.QueryParser;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How queries are written: every rule of the grammar with its examples, every field with its names. */
@Access(Access.EVERYONE)
@Controller
public final class QueryHelpPage {

    private final Platform platform;

    QueryHelpPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/help/query")
    Page help(Frame frame) {
        return new Page(
                "queryhelp",
                frame,
                new Help(QueryGrammar.rules(), platform.queries().fields()));
    }

    /** What the page tells. */
    public record Help(List<QueryGrammar.Rule> rules, List<FieldHelp> fields) {

        public String address(String query) {
            return Address.of("/search").with("q", query).toString();
        }

        public String names(FieldHelp field) {
            return String.join("  ", field.names());
        }

        public int longest() {
            return QueryParser.MAX_LENGTH;
        }

        public int deepest() {
            return QueryParser.MAX_DEPTH;
        }

        public int most() {
            return QueryParser.MAX_CLAUSES;
        }
    }
}
