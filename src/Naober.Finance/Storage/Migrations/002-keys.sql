create table finance.allocation_key (
    allocation_key text primary key,
    name text not null,
    name_en text not null,
    partnership text references network.partnership deferrable initially deferred,
    amount numeric(18, 2) not null,
    first_year int not null,
    last_year int check (last_year >= first_year),
    indexation numeric,
    base_year int,
    indicator text references indicators.indicator deferrable initially deferred,
    period text,
    rounding text not null,
    note text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table finance.key_part (
    allocation_key text not null references finance.allocation_key deferrable initially deferred,
    part text not null,
    part_of text,
    actor text references network.actor deferrable initially deferred,
    name text,
    name_en text,
    weight text,
    indicator text references indicators.indicator deferrable initially deferred,
    period text,
    fixed numeric(18, 2) check (fixed >= 0),
    floor numeric(18, 2) check (floor >= 0),
    cap numeric(18, 2) check (cap >= 0),
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (allocation_key, part)
);

create table finance.key_statement (
    allocation_key text not null references finance.allocation_key deferrable initially deferred,
    kind text not null,
    part text,
    source text not null references regions.source,
    place text not null,
    value numeric not null,
    name text,
    name_en text,
    package text not null references regions.package,
    unique nulls not distinct (allocation_key, kind, part, source, place)
);

select audit.watch('finance.allocation_key');
select audit.watch('finance.key_part');
select audit.watch('finance.key_statement');
