package kaiwu.steer;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Plan;

/** All plans that the catalogue brings. Immutable. */
public final class Plans {

    private final List<PlanMap> maps;

    public Plans(List<Plan> plans) {
        maps = plans.stream().map(PlanMap::new).toList();
    }

    public List<PlanMap> list() {
        return maps;
    }

    public Optional<PlanMap> find(String id) {
        return maps.stream().filter(map -> map.plan().id().equals(id)).findFirst();
    }

    /** Fails with {@link ErrorCode#NOT_FOUND} when there is no such plan. */
    public PlanMap get(String id) {
        return find(id).orElseThrow(() ->
                new KaiwuException(ErrorCode.NOT_FOUND, new Bilingual("没有规划“" + id + "”", "no plan '" + id + "'")));
    }
}
