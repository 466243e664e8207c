-- Who may sign in, in which roles, and what they did there. PostgreSQL 15 or later. Secrets are kept as hashes only.

create table accounts.organisation (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 200),
    code       text unique,                         -- 统一社会信用代码, GB 32100-2015; null where there is none
    small      boolean not null default false,      -- a small or medium enterprise by its own word
    created_at timestamptz not null
);

create table accounts.account (
    id                uuid primary key,
    login             text not null unique,         -- as typed, folded: the same for every spelling of one name
    name              text not null,
    password          text,                         -- Argon2id in PHC form; null: nobody signs in by password
    password_expires  timestamptz,                  -- a one-time password, and until when; null: the person's own
    office            text,                         -- id of the office in offices.tsv
    organisation      uuid references accounts.organisation,
    created_at        timestamptz not null,
    closed            boolean not null default false,
    failures          int not null default 0,
    locked_until      timestamptz,
    tried             boolean not null default false -- made for *try as* in a demonstration
);

create table accounts.account_role (
    account  uuid not null references accounts.account,
    role     text not null,
    given_by text not null,
    given_at timestamptz not null,
    primary key (account, role)
);

create table accounts.session (
    token      bytea primary key check (length(token) = 32),  -- SHA-256 of what the browser holds
    id         uuid not null unique,                          -- what a person ends it by
    account    uuid not null references accounts.account,
    waiting    boolean not null,                              -- the second factor is still to come: no rights at all
    second     boolean not null,                              -- a second factor was shown
    proved_at  timestamptz not null,                          -- when a factor was last shown
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    browser    text not null
);

create index session_of_account on accounts.session (account);

-- What happened to accounts and by them; rows are only ever added, and every batch of them is an act of the register.
create table accounts.audit (
    number  bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text not null,
    what    text not null,
    subject text not null,
    result  text not null,
    detail  text not null
);

create index audit_by_time on accounts.audit (at);

create function accounts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'accounts.% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger audit_only_grows before update or delete or truncate on accounts.audit
    for each statement execute function accounts.refuse_change();
