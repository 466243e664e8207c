-- Who may read which text that is read by permission only: asked for, then granted or refused.
create table accounts.permission (
    id         uuid primary key,
    account    uuid not null references accounts.account,
    record     text not null,               -- id of the record
    reason     text not null check (length(reason) between 10 and 1000),
    asked_at   timestamptz not null,
    decided_by uuid references accounts.account,
    granted    boolean,                     -- null: not decided yet
    until      date,                        -- last day of a permission that was granted
    check ((granted is null) = (decided_by is null)),
    check (decided_by is distinct from account)
);

create unique index permission_asked_once on accounts.permission (account, record) where granted is null;
create index permission_of_record on accounts.permission (record, account);
