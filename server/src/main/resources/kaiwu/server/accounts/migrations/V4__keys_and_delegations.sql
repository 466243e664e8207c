-- Challenges of passkeys, keys for programs, organisations' makers, and powers of attorney.

alter table accounts.session add column challenge bytea;   -- what the next passkey has to sign; used once

create table accounts.api_key (
    id      uuid primary key,
    account uuid not null references accounts.account,
    name    text not null check (length(name) between 1 and 100),
    secret  bytea not null unique check (length(secret) = 32),  -- SHA-256
    scopes  text[] not null,
    second  boolean not null,           -- made after a second factor was shown, and so good for roles that need one
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz
);

create index api_key_of_account on accounts.api_key (account);

create table accounts.delegation (
    id         uuid primary key,
    principal  uuid not null references accounts.account,
    agent      uuid not null references accounts.account,
    scope      text not null,           -- id of a procedure, or * for all
    until      date not null,
    act        uuid not null,           -- the power of attorney in the register
    revoked_by uuid,                    -- the act that revoked it
    check (principal <> agent)
);

create index delegation_of_principal on accounts.delegation (principal);
create index delegation_of_agent on accounts.delegation (agent);
