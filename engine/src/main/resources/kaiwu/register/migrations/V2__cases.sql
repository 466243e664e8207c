-- What is derived from the acts of cases, kept in their transaction, and made anew at any time: see kaiwu.register.cases.Derived.
-- Nothing here is a second truth: register.act is.

-- The last number given to a case of a procedure in a year; a number that was not used after all stays unused.
create table register.case_number (
    procedure text not null,
    year      int not null,
    last      bigint not null,
    primary key (procedure, year)
);

-- How each case stands.
create table register.case_now (
    case_id    text primary key,
    procedure  text not null,
    state      text not null,
    ended      boolean not null,
    heading    text not null,
    office     text,
    began_on   date not null,
    changed_on date not null
);

create index case_now_by_procedure on register.case_now (procedure, ended, began_on);

-- Periods that run: the last day of each, who has to act, and whether the clock does something when it is over.
create table register.case_clock (
    case_id   text not null,
    clock     text not null,
    due       date not null,
    waits_for text not null,
    automatic boolean not null,
    primary key (case_id, clock)
);

create index case_clock_by_day on register.case_clock (due, automatic);

-- Which rights a case is about.
create table register.case_right (
    record  text not null,
    case_id text not null,
    primary key (record, case_id)
);

-- Who is a party, and who did something, in which role.
create table register.case_party (
    account text not null,
    case_id text not null,
    role    text not null,
    primary key (account, case_id, role)
);

create index case_right_by_case on register.case_right (case_id);
create index case_party_by_case on register.case_party (case_id);
