package kaiwu.search;

import java.util.List;
import java.util.Set;
import kaiwu.spi.Catalogue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/** The platform's own way with Chinese, apart from the rest of its index: how it cuts a text, and what it asks for a phrase. */
public final class OwnChinese {

    /** A field whose texts are Chinese. */
    public static final String FIELD = Tongue.HAN.of(IndexFields.ABSTRACT);

    private final Cutters cutters;
    private final WordCompiler compiler;

    public OwnChinese(Catalogue catalogue) {
        this.cutters = new Cutters(catalogue);
        this.compiler = new WordCompiler(Set.of(FIELD), cutters, number -> Set.of(), word -> List.of());
    }

    public Analyzer index() {
        return cutters.index();
    }

    public Query phrase(String text) {
        return compiler.phrase(IndexFields.ABSTRACT, text);
    }
}
