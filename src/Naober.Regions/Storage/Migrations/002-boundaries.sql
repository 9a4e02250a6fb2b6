-- The boundaries of all regions of one type on one date. They are drawn and computed with as a whole, so a layer is one row:
-- complete or not there, read at once. The form of the bytes is described where they are written (BoundaryBytes).
create table regions.boundary_layer (
    layer text primary key,
    type text not null,
    date date,
    file text not null,
    areas int not null check (areas > 0),
    shapes bytea not null,
    package text not null references regions.package,
    unique nulls not distinct (type, date)
);

select audit.watch('regions.boundary_layer');
