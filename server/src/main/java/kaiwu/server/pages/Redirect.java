package kaiwu.server.pages;

import org.springframework.http.ResponseEntity;

/** Leads a browser on after a form, by {@code 303 See Other}. */
final class Redirect {

    private Redirect() {}

    static ResponseEntity<Void> to(String where) {
        return ResponseEntity.status(303).header("Location", where).build();
    }
}
