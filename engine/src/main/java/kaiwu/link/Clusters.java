package kaiwu.link;

import java.util.ArrayList;
import java.util.List;

/** Groups on their way to owners: which have come together, and what each has gathered. Not thread-safe. */
final class Clusters {

    private final int[] above;
    private final List<Group> gathered;

    Clusters(List<Group> groups) {
        above = new int[groups.size()];
        gathered = new ArrayList<>(groups);
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
    }

    /** The number of the cluster a group is in: that of its smallest group. */
    int find(int group) {
        int top = group;
        while (above[top] != top) {
            above[top] = above[above[top]];
            top = above[top];
        }
        return top;
    }

    Group gathered(int cluster) {
        return gathered.get(cluster);
    }

    /** Joins the clusters of two groups; not when together they would contradict themselves. */
    boolean join(int a, int b) {
        int one = find(a);
        int other = find(b);
        if (one == other) {
            return false;
        }
        Group x = gathered.get(one);
        Group y = gathered.get(other);
        if (Likeness.inOtherPlaces(x.regions, y.regions) || Likeness.apart(x.identifiers, y.identifiers)) {
            return false;
        }
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        Group larger = x.records >= y.records ? x : y;
        Group both = new Group(larger.name, larger.first);
        both.absorb(x);
        both.absorb(y);
        above[high] = low;
        gathered.set(low, both);
        return true;
    }
}
