/**
 * People and their rights to act: accounts, how one signs in, sessions, roles, offices, and what of it is kept for audit.
 *
 * <p>{@link kaiwu.server.accounts.People} is the whole of it over one database, in the schema {@code accounts}. An {@link
 * kaiwu.server.accounts.Account} has {@link kaiwu.server.accounts.Role}s, which are data ({@code roles.tsv}), and may belong to
 * an {@link kaiwu.server.accounts.LocalOffice} ({@code offices.tsv}) or an organisation. {@link kaiwu.server.accounts.SignIn}
 * checks who comes, {@link kaiwu.server.accounts.Sessions} keeps who is in, and what a request may do is the {@link
 * kaiwu.register.Actor} that {@link kaiwu.server.accounts.SignedIn} answers with: roles that need a second factor are in it
 * only when one was shown.
 *
 * <p>No secret is stored: passwords as Argon2id, tokens as SHA-256. Everything that happens is told to {@link
 * kaiwu.server.accounts.AuditTrail} in the same transaction; what cannot be told does not happen.
 */
@NullMarked
package kaiwu.server.accounts;

import org.jspecify.annotations.NullMarked;
