-- People who are known by a national identity, and attempts to sign in by one.
create table accounts.identity (
    issuer  text not null,
    subject text not null,
    account uuid not null unique references accounts.account,
    primary key (issuer, subject)
);

create table accounts.identity_attempt (
    state    bytea primary key,     -- SHA-256 of what the issuer sends back
    binding  bytea not null,        -- SHA-256 of what the browser keeps meanwhile
    nonce    text not null,
    verifier text not null,
    back     text not null,
    ends_at  timestamptz not null
);
