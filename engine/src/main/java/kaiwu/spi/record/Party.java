package kaiwu.spi.record;

/**
 * Somebody named in a record. Immutable.
 *
 * @param role what they are to the right
 * @param name as the source writes it, trimmed, never blank
 * @param country ST.3 code of residence, empty when the source does not say
 * @param address as the source writes it, empty when there is none
 */
public record Party(PartyRole role, String name, String country, String address) {}
