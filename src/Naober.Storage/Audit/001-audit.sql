-- Every change of a watched table becomes an entry that is never changed again. Each entry carries a hash over its content
-- and the hash before it, so that a change or removal afterwards shows (AuditLog.VerifyAsync recomputes the chain).

create schema audit;

create table audit.entry (
    id bigint primary key,
    at timestamptz not null,
    actor text,
    "table" text not null,
    operation text not null check (operation in ('insert', 'update', 'delete')),
    old jsonb,
    new jsonb,
    previous_hash bytea not null,
    hash bytea not null
);

-- The last entry of every statement. Without seals, removing entries from the end would leave a perfect chain. (One row that
-- is updated would do as well, but a transaction of many statements drags its dead versions along and slows down.)
create table audit.seal (
    id bigint primary key,
    hash bytea not null
);

-- A field as length in bytes and content, "-" when null, so that no two rows have the same text.
create function audit.field(content text) returns text language sql immutable as
$$ select coalesce(octet_length(content) || ':' || content, '-') $$;

-- Writers take turns from their first statement, before they lock any row: no gaps in the chain and no deadlocks.
create function audit.take_turn() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('audit'));
    return null;
end $$;

-- Old and new rows of one update arrive in the same order; that is how they are paired (a key may change as well).
create function audit.record() returns trigger language plpgsql as $$
declare
    changes refcursor;
    change record;
    last audit.entry;
    entry audit.entry;
begin
    if tg_op = 'INSERT' then
        open changes for select null::jsonb as old, to_jsonb(n) as new from new_rows n;
    elsif tg_op = 'DELETE' then
        open changes for select to_jsonb(o) as old, null::jsonb as new from old_rows o;
    else
        open changes for
            select o.content as old, n.content as new
            from (select row_number() over () as place, to_jsonb(r) as content from old_rows r) o
            join (select row_number() over () as place, to_jsonb(r) as content from new_rows r) n using (place)
            where o.content <> n.content
            order by place;
    end if;

    select * into last from audit.entry order by id desc limit 1;
    entry.id := coalesce(last.id, 0);
    entry.hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    entry.at := clock_timestamp();
    entry.actor := nullif(current_setting('naober.actor', true), '');
    entry."table" := tg_table_schema || '.' || tg_table_name;
    entry.operation := lower(tg_op);
    loop
        fetch changes into change;
        exit when not found;
        entry.id := entry.id + 1;
        entry.old := change.old;
        entry.new := change.new;
        entry.previous_hash := entry.hash;
        entry.hash := sha256(convert_to(
            audit.field(encode(entry.previous_hash, 'hex'))
            || audit.field(entry.id::text)
            || audit.field((extract(epoch from entry.at) * 1000000)::bigint::text)
            || audit.field(entry.actor)
            || audit.field(entry."table")
            || audit.field(entry.operation)
            || audit.field(entry.old::text)
            || audit.field(entry.new::text), 'UTF8'));
        insert into audit.entry values (entry.*);
    end loop;

    if entry.id > coalesce(last.id, 0) then
        insert into audit.seal values (entry.id, entry.hash);
    end if;

    return null;
end $$;

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the audit is append-only', lower(tg_op), tg_table_schema || '.' || tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

-- An insert by audit.record stands at depth 1, a statement by hand at depth 0.
create trigger refuse before update or delete or truncate on audit.entry execute function audit.refuse();
create trigger refuse before update or delete or truncate on audit.seal execute function audit.refuse();
create trigger refuse_by_hand before insert on audit.entry when (pg_trigger_depth() = 0) execute function audit.refuse();
create trigger refuse_by_hand before insert on audit.seal when (pg_trigger_depth() = 0) execute function audit.refuse();

-- Has every change of a table recorded from now on.
create function audit.watch(watched regclass) returns void language plpgsql as $$
begin
    execute format('create trigger audit_turn before insert or update or delete on %s execute function audit.take_turn()', watched);
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows execute function audit.record()', watched);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows execute function audit.record()', watched);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows execute function audit.record()', watched);
    execute format('create trigger audit_truncate before truncate on %s execute function audit.refuse()', watched);
end $$;
