-- Which entries of the audit trail an act of the register vouches for: those after the batch before, through this one.
create table accounts.audit_batch (
    through bigint primary key,
    sha256  text not null,
    act     uuid not null unique
);

create trigger audit_batch_only_grows before update or delete or truncate on accounts.audit_batch
    for each statement execute function accounts.refuse_change();
