package kaiwu.link;

import java.util.List;
import kaiwu.spi.record.NameKey;

/**
 * One person or body and all the names it goes under. Immutable.
 *
 * @param id the smallest key of its names
 * @param name the name by which it is shown: the one in most records
 * @param forms its names, the one in most records first
 * @param merges why they are taken for one; the names and merges make a tree
 */
public record Owner(NameKey id, String name, List<NameForm> forms, List<Merge> merges) {

    public Owner {
        forms = List.copyOf(forms);
        merges = List.copyOf(merges);
    }

    /** In how many mentions it is named. */
    public int records() {
        return forms.stream().mapToInt(NameForm::records).sum();
    }

    /** Confidence of the least sure of its merges; 1 when it goes under one name. */
    public double confidence() {
        return merges.stream().mapToDouble(Merge::confidence).min().orElse(1);
    }
}
