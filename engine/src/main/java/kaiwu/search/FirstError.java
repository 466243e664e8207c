package kaiwu.search;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Remembers at which token reading first failed. Used once. */
final class FirstError extends DefaultErrorStrategy {

    private @Nullable Token at;

    /** The token that fits nowhere, absent when all was read. */
    @Nullable
    Token at() {
        return at;
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException wrong) {
        remember(wrong.getOffendingToken());
    }

    @Override
    protected void reportUnwantedToken(Parser recognizer) {
        remember(recognizer.getCurrentToken());
    }

    @Override
    protected void reportMissingToken(Parser recognizer) {
        remember(recognizer.getCurrentToken());
    }

    private void remember(Token token) {
        if (at == null) {
            at = token;
        }
    }
}
