-- Sources that are fetched and loaded again from time to time. What is not here is only fetched when someone asks.
create table regions.refresh (
    source text not null,
    "table" text not null default '',
    odata smallint check (odata in (3, 4)),
    every text not null check (every in ('day', 'week', 'month')),
    primary key (source, "table")
);

select audit.watch('regions.refresh');

-- What came of it, one row per run; a failed run left everything as it was.
create table regions.refresh_run (
    run bigint generated always as identity primary key,
    source text not null,
    "table" text not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    outcome text not null check (outcome in ('unchanged', 'changed', 'failed')),
    data_set text,
    version int,
    added bigint not null,
    revised bigint not null,
    withdrawn bigint not null,
    reason text,
    reason_en text
);

create index on regions.refresh_run (source, "table", run desc);
