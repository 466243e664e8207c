package shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.Grounds;
import kaiwu.spi.procedure.Procedure;

/**
 * The procedures of the catalogue: every folder {@code procedures/<name>} with its {@code procedure.yml}, {@code grounds.yml},
 * and where there is something of the kind {@code rules.tsv}, {@code fees.tsv}, {@code notices/*.yml}, {@code examples/*.yml}
 * and {@code Grounds.java}. Rules and fees may be those of a law book of the catalogue instead, see {@link ProcedureLaw}.
 */
public final class Procedures {

    private Procedures() {}

    /**
     * Reads all of them, sorted by id.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and key, when a folder is not whole or names what it does
     *     not have
     */
    public static List<Procedure> load() {
        return Place.read(Procedures::load);
    }

    static List<Procedure> load(Path root) {
        Map<String, LawBook> books = LawBooks.load(root);
        return Folder.list(root, "procedures", "procedure.yml").stream()
                .map(folder -> read(folder, books))
                .toList();
    }

    private static Procedure read(Folder folder, Map<String, LawBook> books) {
        Procedure procedure = new ProcedurePage(folder, books).read(computed(folder));
        ProcedureCheck.check(folder, procedure);
        return procedure;
    }

    /** The computed grounds of a folder; none where it has no class for them. */
    private static Map<String, CaseRule> computed(Folder folder) {
        String name = "procedures." + folder.id() + ".Grounds";
        boolean there = Procedures.class.getResource("/" + name.replace('.', '/') + ".class") != null;
        return there ? Maker.make(folder, "Grounds.java", name, Grounds.class).rules() : Map.of();
    }
}
