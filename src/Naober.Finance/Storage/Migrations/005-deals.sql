create table finance.deal (
    deal text primary key,
    name text not null,
    name_en text,
    partnership text references network.partnership deferrable initially deferred,
    region text references regions.region deferrable initially deferred,
    funder text not null references network.actor deferrable initially deferred,
    state text not null,
    first_year int,
    last_year int,
    note text,
    note_en text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    constraint term_of_deal_ends_after_it_begins check (last_year >= first_year)
);

create table finance.deal_pillar (
    deal text not null references finance.deal deferrable initially deferred,
    pillar text not null,
    position int not null check (position >= 1),
    name text not null,
    name_en text,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    primary key (deal, pillar)
);

create table finance.deal_figure (
    deal text not null references finance.deal deferrable initially deferred,
    kind text not null,
    pillar text,
    source text not null references regions.source,
    place text not null,
    amount numeric(18, 2) check (amount >= 0),
    at_least text not null,
    counts text not null,
    words text not null,
    note text,
    note_en text,
    package text not null references regions.package,
    unique nulls not distinct (deal, kind, pillar, source, place),
    -- Sources may contradict each other; Naober computes with one of them.
    constraint one_deal_figure_counts exclude using btree (deal with =, kind with =, coalesce(pillar, '') with =) where (counts = 'yes')
        deferrable initially deferred,
    constraint pillar_of_deal_figure_is_known foreign key (deal, pillar) references finance.deal_pillar deferrable initially deferred
);

create table finance.deal_contribution (
    deal text not null references finance.deal deferrable initially deferred,
    stage text not null,
    actor text references network.actor deferrable initially deferred,
    party text,
    pillar text,
    year int,
    source text not null references regions.source,
    place text not null,
    amount numeric(18, 2) check (amount >= 0),
    at_least text not null,
    counts text not null,
    note text,
    note_en text,
    package text not null references regions.package,
    unique nulls not distinct (deal, stage, actor, party, pillar, year, source, place),
    constraint deal_party_is_an_actor_or_a_text check (num_nonnulls(actor, party) = 1),
    constraint one_deal_contribution_counts
        exclude using btree (deal with =, stage with =, coalesce(actor, '') with =, coalesce(party, '') with =, coalesce(pillar, '') with =, coalesce(year, 0) with =)
        where (counts = 'yes') deferrable initially deferred,
    constraint pillar_of_deal_contribution_is_known foreign key (deal, pillar) references finance.deal_pillar deferrable initially deferred
);

create table finance.deal_item (
    deal text not null references finance.deal deferrable initially deferred,
    item text not null,
    pillar text,
    position int not null check (position >= 1),
    kind text not null,
    text text not null,
    text_en text,
    partnership text references network.partnership deferrable initially deferred,
    decision text not null,
    source text not null references regions.source,
    place text not null,
    package text not null references regions.package,
    primary key (deal, item),
    constraint pillar_of_deal_item_is_known foreign key (deal, pillar) references finance.deal_pillar deferrable initially deferred
);

select audit.watch('finance.deal');
select audit.watch('finance.deal_pillar');
select audit.watch('finance.deal_figure');
select audit.watch('finance.deal_contribution');
select audit.watch('finance.deal_item');
