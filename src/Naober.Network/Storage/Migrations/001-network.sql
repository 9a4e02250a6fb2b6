create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema network;

create table network.actor (
    actor text primary key,
    name text not null,
    aliases text[] not null default '{}',
    kind text not null,
    region text references regions.region,
    ecosystems text[] not null default '{}',
    identifiers text[] not null default '{}',
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table network.partnership (
    partnership text primary key,
    name text not null,
    aliases text[] not null default '{}',
    legal_form text not null,
    obligation text not null,
    scale text not null,
    domains text[] not null default '{}',
    ecosystems text[] not null default '{}',
    parent text references network.partnership deferrable initially deferred,
    valid_from date,
    valid_to date,
    purpose text,
    identifiers text[] not null default '{}',
    source text references regions.source,
    place text,
    package text not null references regions.package,
    check (parent <> partnership),
    check (valid_to > valid_from)
);

create table network.membership (
    partnership text not null references network.partnership,
    actor text not null references network.actor,
    role text not null,
    valid_from date,
    valid_to date,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (valid_to > valid_from),
    unique nulls not distinct (partnership, actor, role, valid_from),
    exclude using gist (partnership with =, actor with =, role with =, valid with &&) deferrable initially deferred
);

create table network.mention (
    kind text not null,
    subject text not null,
    source text not null references regions.source,
    place text not null,
    statement text not null,
    package text not null references regions.package,
    primary key (kind, subject, source, place, statement)
);

create table network.published (
    measure text not null,
    region text not null references regions.region,
    part text,
    period text not null,
    source text not null references regions.source,
    place text not null,
    value numeric,
    unit text not null,
    count int,
    "of" int,
    note text,
    package text not null references regions.package,
    unique nulls not distinct (measure, region, part, period, source, place)
);

create table network.contradiction (
    contradiction text not null,
    source text not null references regions.source,
    place text not null,
    title text not null,
    title_en text not null,
    statement text not null,
    explanation text,
    explanation_en text,
    package text not null references regions.package,
    primary key (contradiction, source, place)
);

select audit.watch('network.actor');
select audit.watch('network.partnership');
select audit.watch('network.membership');
select audit.watch('network.mention');
select audit.watch('network.published');
select audit.watch('network.contradiction');
