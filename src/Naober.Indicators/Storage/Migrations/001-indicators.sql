create schema indicators;

create table indicators.indicator (
    indicator text primary key,
    name text not null,
    name_en text not null,
    theme text not null,
    unit text not null,
    decimals int not null check (decimals between 0 and 9),
    polarity text not null,
    aggregation text not null,
    weight text references indicators.indicator deferrable initially deferred,
    definition text,
    formula text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table indicators.flow (
    flow text not null references indicators.indicator,
    origin text not null references regions.region,
    destination text not null references regions.region,
    period text not null,
    source text not null references regions.source,
    place text not null,
    value numeric,
    note text,
    package text not null references regions.package,
    unique nulls not distinct (flow, origin, destination, period, source, place)
);

create table indicators.position (
    indicator text not null references indicators.indicator,
    region text not null references regions.region,
    peers text not null,
    period text,
    source text not null references regions.source,
    place text not null,
    rank int check (rank >= 1),
    "of" int check ("of" >= 1),
    quarter int check (quarter between 1 and 4),
    change_value numeric,
    change_rank int,
    first_period text,
    note text,
    package text not null references regions.package,
    unique nulls not distinct (indicator, region, peers, period, source, place)
);

-- Figures that are loaded together: a region package, a table of CBS, a file of a user. The current version is what everyone sees.
create table indicators.data_set (
    data_set text primary key,
    title text not null,
    current int
);

-- What was loaded at one time, never changed after that. Observations name what they are about by its place (from 1) in these lists.
create table indicators.version (
    version int generated always as identity primary key,
    data_set text not null references indicators.data_set,
    loaded_at timestamptz not null default now(),
    loaded_by text,
    origin text not null,
    licence text,
    checksum text not null,
    observations bigint not null,
    added bigint not null,
    revised bigint not null,
    withdrawn bigint not null,
    indicators text[] not null,
    decimals smallint[] not null,
    bytes smallint[] not null,
    regions text[] not null,
    periods text[] not null,
    citations jsonb not null
);

alter table indicators.data_set add foreign key (current) references indicators.version deferrable initially deferred;

-- One partition per version, filled before it is attached.
create table indicators.observation (
    value float8,
    version int not null,
    indicator int not null,
    region int not null,
    period smallint not null,
    states smallint not null,
    citation int not null
) partition by list (version);

create function indicators.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'a version of a data set is never changed' using errcode = 'restrict_violation';
end
$$;

create trigger immutable before update or delete or truncate on indicators.version
    for each statement execute function indicators.refuse_change();

create trigger immutable before update or delete on indicators.observation
    for each statement execute function indicators.refuse_change();

select audit.watch('indicators.indicator');
select audit.watch('indicators.flow');
select audit.watch('indicators.position');
select audit.watch('indicators.data_set');
