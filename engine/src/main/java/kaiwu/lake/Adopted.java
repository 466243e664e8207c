package kaiwu.lake;

import java.util.List;

/**
 * What {@link Lake#adopt} did. Immutable.
 *
 * @param taken issues that are now part of the lake; those it had already are in neither list
 * @param passedOver ids of issues of sources of which the lake has issues of its own
 */
public record Adopted(List<Manifest> taken, List<String> passedOver) {}
