-- What a source says of a change without giving a number.
alter table indicators.position add direction text check (direction in ('improved', 'worsened'));
