package kaiwu.server.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route: written on the method that answers it, or on its class for all of them. A route without it is refused
 * to everyone and fails {@code AccessMatrixTest}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    /** Anyone, with an account or without. */
    String EVERYONE = "everyone";

    /** Anyone with an account, in whatever role. */
    String SIGNED_IN = "signed-in";

    /** {@link #EVERYONE}, {@link #SIGNED_IN}, or the ids of the roles that may, as in {@code roles.tsv}. */
    String[] value();

    /** What kind of record the route opens. */
    Records records() default Records.PUBLIC;

    /** Kinds of record by who may see them. */
    enum Records {
        /** What everyone may see. */
        PUBLIC,
        /** One's own account and what hangs on it. */
        OWN,
        /** Accounts of others. */
        ACCOUNTS,
        /** Cases and acts that are not published. */
        OFFICE,
        /** Texts that are read by permission. */
        RESTRICTED,
        /** The audit trail. */
        AUDIT
    }
}
