package kaiwu.spi.record;

/**
 * A place in a classification scheme. Immutable.
 *
 * @param scheme id of a scheme folder: {@code ipc cpc uspc fi locarno nice vienna gbt4754 …}
 * @param symbol in the scheme's uniform writing, for example {@code H01M10/0525} or {@code 25}
 * @param main whether the source marks it as the first or main one
 */
public record ClassSymbol(String scheme, String symbol, boolean main) {}
