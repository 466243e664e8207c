package kaiwu.server.web;

/** What a command must show to work through this server; new at each start, told in {@code server.json} alone. */
public record CommandToken(String value) {}
