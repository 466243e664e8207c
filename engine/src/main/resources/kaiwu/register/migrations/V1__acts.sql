-- The act table and the order of its leaves in the public log. PostgreSQL 15 or later.
-- Rows are only ever added: a trigger refuses everything else, and the log shows what a superuser changes nevertheless.

create schema if not exists register;

-- One row for each thing that acts are about; its row lock makes the acts on one subject follow each other.
create table register.subject (
    subject text primary key,
    acts    bigint not null check (acts > 0)
);

create table register.act (
    id              uuid primary key,
    type            text not null,
    subject         text not null references register.subject,
    sequence        bigint not null check (sequence > 0),       -- place among the acts on its subject, from 1
    actor           text not null,
    role            text not null,
    done_at         timestamptz not null,
    recorded_at     timestamptz not null,
    form            text not null,                              -- canonical JSON, to the byte
    documents       text[] not null,                            -- SHA-256 of each, in hex
    legal_ground    text not null,
    effect          text not null,
    idempotency_key text not null,
    asked           bytea not null check (length(asked) = 32),  -- hash of what was asked for, to know a repetition
    salt            bytea check (length(salt) = 32),            -- null: the leaf shows the act to everyone
    unique (subject, sequence),
    unique (actor, idempotency_key)
);

create index act_by_time on register.act (recorded_at);

-- What the public log holds, in its order and without gaps.
create table register.leaf (
    index bigint primary key check (index >= 0),
    act   uuid not null unique references register.act,
    entry bytea not null
);

create function register.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'register.% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger act_only_grows before update or delete or truncate on register.act
    for each statement execute function register.refuse_change();

create trigger leaf_only_grows before update or delete or truncate on register.leaf
    for each statement execute function register.refuse_change();
