-- A joint arrangement is one partnership; the register of government organisations has a version of it for every change of its text.
-- Dates are as the register states them, possible or not; the partnership has the period that Naober reads in them.
create table network.version (
    partnership text not null references network.partnership,
    version text not null,
    title text not null,
    form text,
    powers text[] not null default '{}',
    areas text[] not null default '{}',
    starts date,
    ends date,
    previous text,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (partnership, version)
);

-- How an actor takes part in one version.
create table network.participation (
    partnership text not null references network.partnership,
    actor text not null references network.actor,
    version text not null,
    name text,
    accession date,
    bodies text[] not null default '{}',
    allocation_key text,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (partnership, actor, version)
);

create index on network.participation (actor);

-- From when until when an actor exists according to a source; sources may disagree.
create table network.lifetime (
    actor text not null references network.actor,
    source text not null references regions.source,
    starts date,
    ends date,
    place text,
    package text not null references regions.package,
    primary key (actor, source)
);

-- What a register has (subject) that was recognised in what another package has (other), surely or perhaps.
create table network.match (
    kind text not null,
    subject text not null,
    other text not null,
    name text not null,
    rule text not null,
    state text not null,
    score numeric,
    evidence text[] not null default '{}',
    package text not null references regions.package,
    primary key (kind, subject, other)
);

-- Rows of other packages to which a register added: before and after, as JSON arrays of cells.
create table network.original (
    "table" text not null,
    "row" text not null,
    before text not null,
    after text not null,
    package text not null references regions.package,
    primary key ("table", "row", package)
);

-- What a person decided about a match; outlives every load. same_as is empty when it is none of the candidates.
create table network.match_decision (
    kind text not null,
    subject text not null,
    name text not null,
    same_as text,
    reason text,
    primary key (kind, subject)
);

select audit.watch('network.version');
select audit.watch('network.participation');
select audit.watch('network.lifetime');
select audit.watch('network.match');
select audit.watch('network.original');
select audit.watch('network.match_decision');
