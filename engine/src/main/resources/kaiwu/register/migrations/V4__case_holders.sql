-- Who took a case in a role in which one person takes it. Derived, as the tables of V2 are.
create table register.case_holder (
    case_id text not null,
    role    text not null,
    account text not null,
    primary key (case_id, role)
);

-- Which form what is derived from the acts of cases has; where it is an older one than the program's, all of it is made anew.
create table register.case_form (
    form int not null
);
