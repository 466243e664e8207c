-- Forms that are being filled in: nobody's act yet, so they come and go.
create table register.case_draft (
    account   text not null,
    procedure text not null,
    fields    text not null,
    saved_at  timestamptz not null,
    primary key (account, procedure)
);
