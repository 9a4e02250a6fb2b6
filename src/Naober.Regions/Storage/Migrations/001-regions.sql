create extension if not exists btree_gist;

create schema regions;

-- The region packages that were loaded; a row of the register knows its package, and the package its reference date.
create table regions.package (
    package text primary key,
    title text not null,
    reference_date date
);

create table regions.source (
    source text primary key,
    title text not null,
    publisher text,
    year int,
    url text,
    licence text,
    package text not null references regions.package
);

create table regions.region (
    region text primary key,
    name text not null,
    type text not null,
    valid_from date,
    valid_to date,
    latitude numeric check (latitude between -90 and 90),
    longitude numeric check (longitude between -180 and 180),
    package text not null references regions.package,
    check (valid_to > valid_from)
);

create table regions.region_part (
    region text not null references regions.region,
    part text not null references regions.region,
    valid_from date,
    valid_to date,
    package text not null references regions.package,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (region <> part),
    check (valid_to > valid_from),
    unique nulls not distinct (region, part, valid_from),
    exclude using gist (region with =, part with =, valid with &&) deferrable initially deferred
);

create table regions.region_change (
    date date not null,
    kind text not null,
    from_region text not null references regions.region,
    to_region text not null references regions.region,
    share numeric check (share between 0 and 1),
    package text not null references regions.package,
    primary key (date, kind, from_region, to_region)
);

select audit.watch('regions.package');
select audit.watch('regions.source');
select audit.watch('regions.region');
select audit.watch('regions.region_part');
select audit.watch('regions.region_change');
