create table finance.funding_scheme (
    scheme text primary key references network.partnership deferrable initially deferred,
    committee text,
    note text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package
);

create table finance.funding_programme (
    programme text primary key references network.partnership deferrable initially deferred,
    scheme text not null references finance.funding_scheme deferrable initially deferred,
    maximum_per_project numeric(18, 2) check (maximum_per_project >= 0),
    note text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package
);

create table finance.programme_year (
    programme text not null references finance.funding_programme deferrable initially deferred,
    year int not null,
    amount numeric(18, 2) not null check (amount >= 0),
    process_costs numeric(18, 2) check (process_costs >= 0),
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    primary key (programme, year),
    constraint process_costs_within_ceiling check (process_costs <= amount)
);

create table finance.funding_rule (
    scheme text not null references finance.funding_scheme deferrable initially deferred,
    rule text not null,
    partners int,
    percent numeric check (percent between 0 and 100),
    minimum int,
    themes text[] not null,
    in_principle text not null,
    may_deviate text not null,
    text text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    unique nulls not distinct (scheme, rule, partners)
);

create table finance.project (
    project text primary key,
    name text not null,
    scheme text not null references finance.funding_scheme deferrable initially deferred,
    programme text references finance.funding_programme deferrable initially deferred,
    partnership text references network.partnership deferrable initially deferred,
    state text not null,
    process text,
    physical text,
    contributes_to_vision text,
    theme text,
    funding_chances text,
    seeks_funding text,
    submitted_on date,
    decided_on date,
    note text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package
);

create table finance.project_partner (
    project text not null references finance.project deferrable initially deferred,
    actor text not null references network.actor deferrable initially deferred,
    role text not null,
    contributes_reasonably text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    primary key (project, actor)
);

create table finance.project_amount (
    project text not null references finance.project deferrable initially deferred,
    year int not null,
    kind text not null,
    actor text references network.actor deferrable initially deferred,
    source text not null references regions.source,
    place text not null,
    amount numeric(18, 2) not null check (amount >= 0),
    note text,
    package text not null references regions.package,
    unique nulls not distinct (project, year, kind, actor, source, place)
);

create table finance.deviation (
    project text not null references finance.project deferrable initially deferred,
    rule text not null,
    date date not null,
    body text not null,
    reason text not null,
    amount numeric(18, 2) check (amount >= 0),
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    primary key (project, rule, date)
);

create table finance.capacity (
    partnership text not null references network.partnership deferrable initially deferred,
    actor text not null references network.actor deferrable initially deferred,
    year int not null,
    kind text not null,
    project text references finance.project deferrable initially deferred,
    lender text references network.actor deferrable initially deferred,
    hours numeric not null check (hours >= 0),
    rate numeric(18, 2) check (rate >= 0),
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    unique nulls not distinct (partnership, actor, year, kind, project, lender),
    constraint borrowed_hours_have_a_lender check ((kind = 'borrowed') = (lender is not null) and lender is distinct from actor)
);

create table finance.grant (
    "grant" text primary key,
    name text not null,
    grantor text not null references network.actor deferrable initially deferred,
    recipient text not null references network.actor deferrable initially deferred,
    purpose text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package
);

create table finance.grant_step (
    "grant" text not null references finance.grant deferrable initially deferred,
    year int not null,
    step text not null,
    source text not null references regions.source,
    place text not null,
    date date,
    amount numeric(18, 2) check (amount >= 0),
    note text,
    package text not null references regions.package,
    unique nulls not distinct ("grant", year, step, source, place)
);

-- A decision to depart from a rule is never taken back by leaving it out: a later decision is a row of its own.
create function finance.keep_deviation() returns trigger language plpgsql as
$$
begin
    raise exception 'a deviation is never removed or changed' using errcode = 'restrict_violation', constraint = 'deviations_stay',
        schema = 'finance', table = 'deviation';
end
$$;

create trigger kept before update or delete on finance.deviation for each row
    execute function finance.keep_deviation();

select audit.watch('finance.funding_scheme');
select audit.watch('finance.funding_programme');
select audit.watch('finance.programme_year');
select audit.watch('finance.funding_rule');
select audit.watch('finance.project');
select audit.watch('finance.project_partner');
select audit.watch('finance.project_amount');
select audit.watch('finance.deviation');
select audit.watch('finance.capacity');
select audit.watch('finance.grant');
select audit.watch('finance.grant_step');
