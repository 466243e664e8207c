package kaiwu.spi;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.Certainty;

/**
 * Why a step of counting a period is taken. Immutable.
 *
 * @param ground law and article
 * @param certainty how surely it was read
 * @param what what the step does
 */
public record StepGround(String ground, Certainty certainty, Bilingual what) {}
