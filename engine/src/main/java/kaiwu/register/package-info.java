/**
 * The register: acts, one after the other, each provable.
 *
 * <p>An {@link kaiwu.register.Act} says what was done, by whom and in which role, on which subject, when it was done and when
 * it was recorded, with its form, its documents by hash, its legal ground and its effect. Acts are never changed and never
 * removed; a correction is another act. What a right's state is, follows from its acts by a {@link kaiwu.register.Fold}, at
 * any two times: as it was on one day, as known on another.
 *
 * <p>{@link kaiwu.register.Register} appends acts. The act, its place in the public log and the count of its subject commit in
 * one database transaction; the log's files are written from that order afterwards, so there is never a second truth. Acts on
 * one subject follow each other; a command that comes again with its key changes nothing. An act whose content is not for
 * everyone is in the log as a salted commitment ({@link kaiwu.register.LeafForm}).
 *
 * <p>{@link kaiwu.register.Deposits} is the first procedure: keeping evidence by a file's hash. {@link
 * kaiwu.register.IssueActs} records what is loaded into the lake.
 *
 * <p>PostgreSQL alone, over a {@link javax.sql.DataSource} that is given; the tables are made by the scripts in {@code
 * kaiwu/register/migrations}.
 */
@NullMarked
package kaiwu.register;

import org.jspecify.annotations.NullMarked;
