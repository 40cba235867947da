-- The secret addresses under which people's own calendar programs fetch the council's dates.
create table calendar_address (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table calendar_address is 'A secret address of a person’s calendar, of which only the hash is kept.';
create index on calendar_address (authority_id, person_id);
create index on calendar_address (authority_id, recorded_by);
select wall_in('calendar_address', 'insert-only');

create table calendar_address_end (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  calendar_address_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, calendar_address_id),
  foreign key (authority_id, calendar_address_id) references calendar_address (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table calendar_address_end is 'A person ended an address of their calendar: it leads nowhere any more.';
create index on calendar_address_end (authority_id, recorded_by);
select wall_in('calendar_address_end', 'insert-only');

-- Whose calendar a secret address is, asked before any wall is known; nobody's once it is ended or the account is closed.
create function calendar_address_by_token(wanted_hash bytea)
returns table (account_id uuid, authority_id uuid, slug text, name text, example boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, a.id, a.slug, a.name, a.example
  from public.calendar_address f
  join public.authority a on a.id = f.authority_id
  join public.person p on p.authority_id = f.authority_id and p.id = f.person_id
  join public.account c on c.id = p.account_id and c.closed_at is null
  where f.token_hash = wanted_hash
    and not exists (select from public.calendar_address_end e where e.authority_id = f.authority_id and e.calendar_address_id = f.id)
$$;
grant execute on function calendar_address_by_token(bytea) to goodward_service;
