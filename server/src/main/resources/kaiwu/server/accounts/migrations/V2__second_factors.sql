-- Second factors. What must be read again (the seed of the codes) is encrypted under a key that is not in the database.

create table accounts.totp (
    account   uuid primary key references accounts.account,
    seed      bytea not null,                 -- AES-256-GCM: 12 bytes of nonce, then the sealed seed
    confirmed boolean not null,               -- a first code from it was right
    last_step bigint not null default 0       -- of the last code taken: no code is taken twice
);

create table accounts.recovery_code (
    account uuid not null references accounts.account,
    code    bytea not null check (length(code) = 32),  -- SHA-256; a code has 125 random bits
    primary key (account, code)
);

create table accounts.passkey (
    id         bytea primary key,             -- credential id
    account    uuid not null references accounts.account,
    credential bytea not null,                -- what the key told when it was made: its public key, flags, model
    counter    bigint not null,
    name       text not null,
    made_at    timestamptz not null
);

create index passkey_of_account on accounts.passkey (account);
