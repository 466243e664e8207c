package kaiwu.spi;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.RuleTable;

/**
 * The dated rules and fees of one field of law. From a folder {@code law/<topic>} of an office. Immutable.
 *
 * @param id name of the folder; every code of its rules and fees begins with it and a dot
 * @param order place among the topics
 * @param name what readers see
 * @param rules periods, limits and thresholds
 * @param fees what is to be paid; empty where nothing is
 */
public record LawTopic(String id, int order, Bilingual name, RuleTable rules, FeeTable fees) {}
