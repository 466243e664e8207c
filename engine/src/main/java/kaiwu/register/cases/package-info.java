/**
 * Cases: procedures at work.
 *
 * <p>A case is a subject with acts. {@link kaiwu.register.cases.CaseFile} is how it stands: state, what was filled in, clocks,
 * parties, fees; {@link kaiwu.register.cases.CaseFolding} makes it of the acts, at any two times. Somebody wants something
 * done, a {@link kaiwu.register.cases.Command}; {@link kaiwu.register.cases.Gate} says whether it may be done and, if not, on
 * which ground. Both are plain functions of a {@link kaiwu.spi.procedure.Procedure} and know no database.
 *
 * <p>{@link kaiwu.register.cases.Cases} does it: judges and records in one transaction of the register, and keeps beside the
 * acts what can be derived from them ({@link kaiwu.register.cases.Derived}): how each case stands, its open periods, the
 * rights it is about. {@link kaiwu.register.cases.Clockwork} does what falls due by itself.
 */
@NullMarked
package kaiwu.register.cases;

import org.jspecify.annotations.NullMarked;
