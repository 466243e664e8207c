package kaiwu.steer;

import java.util.List;
import kaiwu.spi.Commitment;
import kaiwu.spi.Plan;

/** A section of a plan with what it promises. */
public record SectionView(Plan.Part part, Plan.Section section, List<Commitment> commitments) {}
