/**
 * A procedure of an office as data: who may do what from which state, with which form and papers, within which time, on which
 * ground it is refused, and what is told to whom.
 *
 * <p>{@link kaiwu.spi.procedure.Procedure} is the whole of it, read from one folder {@code catalog/procedures/<name>}. Where a
 * ground has to be computed, the folder holds a {@link kaiwu.spi.procedure.Grounds} with one {@link
 * kaiwu.spi.procedure.CaseRule} each, which sees the case through {@link kaiwu.spi.procedure.CaseView}. The register runs
 * procedures; nothing here knows a database.
 */
@NullMarked
package kaiwu.spi.procedure;

import org.jspecify.annotations.NullMarked;
