create table finance.budget (
    budget text primary key,
    name text not null,
    name_en text,
    actor text references network.actor,
    partnership text references network.partnership,
    note text,
    note_en text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table finance.budget_reserve (
    reserve text primary key,
    budget text not null references finance.budget,
    name text not null,
    name_en text,
    opening_date date not null,
    opening numeric(18, 2) not null,
    runs_out int,
    statement text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table finance.reserve_movement (
    reserve text not null references finance.budget_reserve,
    period text not null,
    kind text not null,
    description text not null,
    amount numeric(18, 2) not null check (amount >= 0),
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (reserve, period, kind, description)
);

create table finance.budget_programme (
    programme text primary key,
    budget text not null references finance.budget,
    position int not null,
    name text not null,
    name_en text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table finance.programme_share (
    programme text not null references finance.budget_programme,
    period text not null,
    percent numeric not null check (percent between 0 and 100),
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (programme, period)
);

create table finance.budget_group (
    "group" text primary key,
    budget text not null references finance.budget,
    position int not null,
    name text not null,
    name_en text,
    programme text references finance.budget_programme,
    reserve text references finance.budget_reserve,
    note text,
    note_en text,
    source text references regions.source,
    place text,
    package text not null references regions.package
);

create table finance.budget_ceiling (
    "group" text not null references finance.budget_group,
    period text not null,
    amount numeric(18, 2) not null,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key ("group", period)
);

create table finance.budget_line (
    budget_line text primary key,
    "group" text not null references finance.budget_group,
    position int not null,
    name text not null,
    name_en text,
    in_total text not null check (in_total in ('yes', 'no')),
    note text,
    note_en text,
    package text not null references regions.package
);

create table finance.budget_amount (
    budget_line text not null references finance.budget_line,
    period text not null,
    amount numeric(18, 2) not null,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (budget_line, period)
);

create table finance.budget_total (
    budget text not null references finance.budget,
    "group" text references finance.budget_group,
    period text not null,
    source text references regions.source,
    place text,
    amount numeric(18, 2) not null,
    package text not null references regions.package,
    unique nulls not distinct (budget, "group", period, source, place)
);

create table finance.budget_move (
    move text primary key,
    from_group text not null references finance.budget_group,
    from_period text not null,
    to_group text not null references finance.budget_group,
    to_period text not null,
    amount numeric(18, 2) not null check (amount > 0),
    date date not null,
    body text not null,
    reason text not null,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    check ((from_group, from_period) <> (to_group, to_period))
);

-- What a body decided stays: a load that leaves a decision out, or words it otherwise, is refused.
create function finance.keep_move() returns trigger language plpgsql as
$$
begin
    raise exception 'a decision to move money is never changed or removed'
        using errcode = 'restrict_violation', schema = 'finance', table = 'budget_move', constraint = 'a decision stays';
end
$$;

create trigger decided before update or delete on finance.budget_move for each row execute function finance.keep_move();

create table finance.contribution (
    partnership text not null references network.partnership,
    actor text not null references network.actor,
    year int not null,
    kind text not null,
    source text not null references regions.source,
    place text not null,
    amount numeric(18, 2),
    note text,
    package text not null references regions.package,
    primary key (partnership, actor, year, kind, source, place)
);

create table finance.affiliated_party (
    actor text not null references network.actor,
    partnership text not null references network.partnership,
    year int not null,
    "group" text not null,
    nature text,
    public_interest text,
    interest_begin text,
    interest_end text,
    equity_begin numeric(18, 2),
    equity_end numeric(18, 2),
    debt_begin numeric(18, 2),
    debt_end numeric(18, 2),
    result numeric(18, 2),
    risks text,
    source text references regions.source,
    place text,
    package text not null references regions.package,
    primary key (actor, partnership, year)
);

select audit.watch('finance.budget');
select audit.watch('finance.budget_reserve');
select audit.watch('finance.reserve_movement');
select audit.watch('finance.budget_programme');
select audit.watch('finance.programme_share');
select audit.watch('finance.budget_group');
select audit.watch('finance.budget_ceiling');
select audit.watch('finance.budget_line');
select audit.watch('finance.budget_amount');
select audit.watch('finance.budget_total');
select audit.watch('finance.budget_move');
select audit.watch('finance.contribution');
select audit.watch('finance.affiliated_party');
