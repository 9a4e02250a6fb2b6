-- A version of a data set is its figures, its flows and its published positions together, and knows which version it followed.
alter table indicators.version disable trigger immutable;

-- A version gets its number when it is loaded, after the last; a load that is not kept leaves no gap.
alter table indicators.version alter version drop identity;
alter table indicators.version add follows int references indicators.version;
alter table indicators.version add flows bigint not null default 0;
alter table indicators.version add positions bigint not null default 0;

alter table indicators.flow rename to flow_before;
alter table indicators.position rename to position_before;

create table indicators.flow (
    version int not null,
    flow text not null,
    origin text not null,
    destination text not null,
    period text not null,
    source text not null,
    place text not null,
    value numeric,
    note text,
    unique (version, flow, origin, destination, period, source, place)
);

create table indicators.position (
    version int not null,
    indicator text not null,
    region text not null,
    peers text not null,
    period text,
    source text not null,
    place text not null,
    rank int check (rank >= 1),
    "of" int check ("of" >= 1),
    quarter int check (quarter between 1 and 4),
    change_value numeric,
    change_rank int,
    first_period text,
    direction text check (direction in ('improved', 'worsened')),
    note text,
    unique nulls not distinct (version, indicator, region, peers, period, source, place)
);

-- Flows and positions of which there are no figures become a version of their own, loaded when the last of them was.
insert into indicators.data_set (data_set, title)
select package, title from regions.package p
where not exists (select from indicators.data_set d where d.data_set = p.package)
  and (exists (select from indicators.flow_before f where f.package = p.package) or exists (select from indicators.position_before o where o.package = p.package));

insert into indicators.version (
    version, data_set, loaded_at, loaded_by, origin, checksum, observations, added, revised, withdrawn, indicators, decimals, bytes, regions, periods, citations)
select (select coalesce(max(version), 0) from indicators.version) + row_number() over (order by last.at, d.data_set collate "C"), d.data_set,
    coalesce(last.at, now()), last.actor, d.title, encode(sha256(''), 'hex'),
    0, (select count(*) from indicators.flow_before f where f.package = d.data_set) + (select count(*) from indicators.position_before o where o.package = d.data_set), 0, 0,
    '{}', '{}', '{}', '{}', '{}', '[]'
from indicators.data_set d
left join lateral (
    select e.at, e.actor from audit.entry e
    where e."table" in ('indicators.flow', 'indicators.position') and e.new ->> 'package' = d.data_set order by e.id desc limit 1) last on true
where not exists (select from indicators.version v where v.data_set = d.data_set);

do $$
declare
    made int;
begin
    for made in select version from indicators.version v join indicators.data_set d using (data_set) where d.current is null loop
        execute format('create table indicators.observation_%s partition of indicators.observation for values in (%s)', made, made);
        update indicators.data_set d set current = made from indicators.version v where v.version = made and v.data_set = d.data_set;
    end loop;
end $$;

-- The entry of the audit that first made a version current. It comes after the rows of the same load, so that those of the
-- version are the rows of then; those of the current version are the rows of now.
create temp table made on commit drop as
select distinct on (v.version) v.version, v.data_set, (e.old ->> 'current')::int as follows,
    case when v.version = d.current then 9223372036854775807 else e.id end as entry
from indicators.version v join indicators.data_set d using (data_set)
join audit.entry e on e."table" = 'indicators.data_set' and (e.new ->> 'current')::int = v.version
order by v.version, e.id;

insert into indicators.flow
select version, flow, origin, destination, period, source, place, value, note
from (
    select m.version, t.*, 1 as change from made m join indicators.flow_before t on t.package = m.data_set
    union all
    select m.version, t.*, 1 from made m
    join audit.entry e on e."table" = 'indicators.flow' and e.id > m.entry and e.old ->> 'package' = m.data_set
    cross join lateral jsonb_populate_record(null::indicators.flow_before, e.old) t
    union all
    select m.version, t.*, -1 from made m
    join audit.entry e on e."table" = 'indicators.flow' and e.id > m.entry and e.new ->> 'package' = m.data_set
    cross join lateral jsonb_populate_record(null::indicators.flow_before, e.new) t
) changes
group by version, flow, origin, destination, period, source, place, value, note
having sum(change) > 0;

insert into indicators.position
select version, indicator, region, peers, period, source, place, rank, "of", quarter, change_value, change_rank, first_period, direction, note
from (
    select m.version, t.*, 1 as change from made m join indicators.position_before t on t.package = m.data_set
    union all
    select m.version, t.*, 1 from made m
    join audit.entry e on e."table" = 'indicators.position' and e.id > m.entry and e.old ->> 'package' = m.data_set
    cross join lateral jsonb_populate_record(null::indicators.position_before, e.old) t
    union all
    select m.version, t.*, -1 from made m
    join audit.entry e on e."table" = 'indicators.position' and e.id > m.entry and e.new ->> 'package' = m.data_set
    cross join lateral jsonb_populate_record(null::indicators.position_before, e.new) t
) changes
group by version, indicator, region, peers, period, source, place, rank, "of", quarter, change_value, change_rank, first_period, direction, note
having sum(change) > 0;

update indicators.version v set
    follows = m.follows,
    flows = (select count(*) from indicators.flow f where f.version = v.version),
    positions = (select count(*) from indicators.position p where p.version = v.version)
from made m where m.version = v.version;

-- The checksum covers them too, as a load computes it (VersionRows.Checksum), so that the same package again is no new version.
update indicators.version v set checksum = encode(sha256(convert_to(
    v.checksum
    || coalesce((
        select string_agg(concat_ws(chr(31), flow, origin, destination, period, source, place, coalesce(value::text, ''), coalesce(note, '')) || chr(30), ''
            order by flow collate "C", origin collate "C", destination collate "C", period collate "C", source collate "C", place collate "C")
        from indicators.flow f where f.version = v.version), '')
    || chr(29)
    || coalesce((
        select string_agg(concat_ws(chr(31), indicator, region, peers, coalesce(period, ''), source, place, coalesce(rank::text, ''), coalesce("of"::text, ''),
            coalesce(quarter::text, ''), coalesce(change_value::text, ''), coalesce(change_rank::text, ''), coalesce(first_period, ''), coalesce(direction, ''), coalesce(note, '')) || chr(30), ''
            order by indicator collate "C", region collate "C", peers collate "C", coalesce(period, '') collate "C", source collate "C", place collate "C")
        from indicators.position p where p.version = v.version), ''), 'UTF8')), 'hex')
where flows + positions > 0;

drop table indicators.flow_before;
drop table indicators.position_before;

create trigger immutable before update or delete or truncate on indicators.flow
    for each statement execute function indicators.refuse_change();

create trigger immutable before update or delete or truncate on indicators.position
    for each statement execute function indicators.refuse_change();

set constraints all immediate;
alter table indicators.version enable trigger immutable;
