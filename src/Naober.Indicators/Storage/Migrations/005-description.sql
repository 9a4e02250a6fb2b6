-- What a person said about an indicator, by column of indicators.indicator. It holds whatever a later file says of the same indicator,
-- also when that indicator is gone for a while.
create table indicators.description (
    indicator text primary key,
    said jsonb not null check (jsonb_typeof(said) = 'object')
);

select audit.watch('indicators.description');
