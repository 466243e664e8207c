/**
 * Timestamps as RFC 3161 has them: a hash comes in, a signed token with that hash and the time goes out, and anyone can check
 * it years later with the certificate alone, by {@code openssl ts -verify} for instance.
 *
 * <p>The token is put together here from its ASN.1 parts and signed with ECDSA over P-256, or with SM2 where that is asked for.
 * What cannot be answered is refused in the protocol's own way, with a status and a reason. A clock that jumps stops all of it.
 */
@NullMarked
package kaiwu.ledger.time;

import org.jspecify.annotations.NullMarked;
