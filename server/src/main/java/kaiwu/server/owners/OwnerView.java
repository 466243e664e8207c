package kaiwu.server.owners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.link.NameForm;
import kaiwu.link.NameParser;
import kaiwu.link.Owner;
import kaiwu.register.OwnerActs;
import kaiwu.search.OwnerField;
import kaiwu.server.Evidence;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.record.NameKey;

/**
 * All the platform knows of one owner, as everyone may see it. Immutable.
 *
 * @param owner its names and why they are one
 * @param bodies those of its names that are a body's: only of them is the address shown
 * @param isPerson whether it is a person, as far as the names tell
 * @param now what it has
 * @param then what it had or applied for and has no more
 * @param party to what it is a party or a licensee
 * @param corrections what people said of its names, the newest last; empty as long as the register is not open
 */
public record OwnerView(
        Owner owner,
        Set<NameKey> bodies,
        boolean isPerson,
        Holdings now,
        Holdings then,
        Holdings party,
        List<OwnerActs.Correction> corrections) {

    private static final int NEWEST = 10;

    /**
     * The owner that goes under the name with this key.
     *
     * @throws HttpProblem 404 when no owner does
     */
    public static OwnerView get(Platform platform, String id) {
        Owner owner = owner(platform, id);
        NameParser parser = platform.owners().parser();
        Set<NameKey> bodies = owner.forms().stream()
                .filter(form -> parser.isBody(form.name()))
                .map(NameForm::key)
                .collect(Collectors.toUnmodifiableSet());
        return new OwnerView(
                owner,
                bodies,
                bodies.isEmpty() && parser.isPerson(owner.name()),
                Holdings.of(platform.index(), owner.id(), OwnerField.NOW, NEWEST),
                Holdings.of(platform.index(), owner.id(), OwnerField.THEN, NEWEST),
                Holdings.of(platform.index(), owner.id(), OwnerField.PARTY, NEWEST),
                corrections(platform, owner));
    }

    /**
     * The owner alone.
     *
     * @throws HttpProblem 404 when no owner goes under a name with this key
     */
    public static Owner owner(Platform platform, String id) {
        return NameKey.find(id)
                .flatMap(platform.owners().current()::find)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有编号为 " + id + " 的权利人。编号是十六位十六进制数，可从记录页或 /owners 查得。",
                        "There is no owner " + id
                                + ". An id is sixteen hexadecimal digits; record pages and /owners show it.")));
    }

    private static List<OwnerActs.Correction> corrections(Platform platform, Owner owner) {
        Set<NameKey> names = owner.forms().stream().map(NameForm::key).collect(Collectors.toSet());
        return platform.findEvidence().map(Evidence::owners).map(OwnerActs::list).stream()
                .flatMap(List::stream)
                .filter(said -> said.names().stream().anyMatch(names::contains))
                .toList();
    }

    /** The address told with a name, where it is a body's. */
    public String address(NameForm form) {
        return bodies.contains(form.key()) ? form.address() : "";
    }

    /** One of its names by its key. */
    public Optional<NameForm> name(NameKey key) {
        return owner.forms().stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /** What it has, had, and has a part in, as far as there is anything. */
    public List<Holdings> holdings() {
        return Stream.of(now, then, party).filter(each -> each.total() > 0).toList();
    }
}
