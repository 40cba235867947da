-- The wall between authorities, the history and its chain, the rows as they stood, and the tables of the installation.
-- Run as goodward_owner; goodward_service exists and owns nothing (docs/own-database.md).

create schema past;
grant usage on schema public, past to goodward_service;
alter default privileges revoke execute on functions from public;

-- Each setting is local to one transaction and set together with its BEGIN. Unset shows nothing and refuses every write.
create function moment() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('goodward.moment', true), '')::timestamptz;
create function readable() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('goodward.readable', true), '')::uuid[];
create function writing() returns uuid language sql stable parallel safe
  return nullif(current_setting('goodward.writing', true), '')::uuid;
create function acting_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('goodward.account', true), '')::uuid;
create function acting_command() returns uuid language sql stable parallel safe
  return nullif(current_setting('goodward.command', true), '')::uuid;
-- The installation keeps a book of its own (holidays, accounts, failed sign-ins) beside those of the authorities.
create function installation() returns uuid language sql immutable parallel safe
  return '00000000-0000-0000-0000-000000000000'::uuid;
grant execute on function moment(), readable(), writing(), acting_account(), acting_command(), installation() to goodward_service;

-- Marks the transaction as one that wrote, so that one which records no event can be refused. A row trigger sees what a
-- statement really did, whatever way it was sent, and a rolled back savepoint takes its mark with it.
create function mark_writing() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  if tg_argv[0] <> 'passing' then
    if current_setting('goodward.passing', true) = 'yes' then
      raise exception 'inPassing may not write %: only drafts, sessions, unconfirmed readings and messages go without history', tg_table_name;
    end if;
    perform set_config('goodward.wrote', 'yes', true);
  end if;
  return coalesce(new, old);
end $$;

-- Copies the row as it was to past_row. A later row never begins before the one that it follows, also when the clock was set back.
create function keep_past() returns trigger language plpgsql as $$
declare
  ends timestamptz := greatest(moment(), old.since);
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  insert into public.past_row (authority_id, table_name, row_id, revision, since, until, row, command_id)
  values (old.authority_id, tg_table_name, (to_jsonb(old) ->> 'id')::uuid, old.revision, old.since, ends, to_jsonb(old), public.acting_command());
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.revision := old.revision + 1;
  new.since := ends;
  return new;
end $$;

-- Called once after each `create table` of an authority's data. keeps: 'past' (rows as they stood are kept), 'insert-only',
-- 'plain', or 'passing' (plain, and may be written without history: drafts, unconfirmed readings, message standing).
create function wall_in(table_name text, keeps text) returns void language plpgsql as $$
declare
  grants text := 'select, insert, update, delete';
begin
  if keeps not in ('past', 'insert-only', 'plain', 'passing') then
    raise exception 'wall_in: % is not a way to keep rows', keeps;
  end if;
  if keeps = 'insert-only' then
    grants := 'select, insert';
  end if;
  execute format('alter table public.%I enable row level security', table_name);
  execute format('alter table public.%I force row level security', table_name);
  execute format('create policy service_reads on public.%I for select to goodward_service using (authority_id = any (readable()))', table_name);
  execute format('create policy service_adds on public.%I for insert to goodward_service with check (authority_id = writing())', table_name);
  if keeps <> 'insert-only' then
    execute format('create policy service_changes on public.%I for update to goodward_service using (authority_id = writing()) with check (authority_id = writing())', table_name);
    execute format('create policy service_removes on public.%I for delete to goodward_service using (authority_id = writing())', table_name);
  end if;
  execute format('create policy owner on public.%I to goodward_owner using (true) with check (true)', table_name);
  execute format('grant %s on public.%I to goodward_service', grants, table_name);
  execute format('create trigger mark_writing before insert or update or delete on public.%I for each row execute function mark_writing(%L)', table_name, keeps);
  if keeps = 'past' then
    execute format('alter table public.%I add column revision integer not null default 1, add column since timestamptz not null default moment()', table_name);
    execute format('create trigger keep_past before update or delete on public.%I for each row execute function keep_past()', table_name);
  end if;
end $$;

-- Writes the views of schema past anew: for each table that keeps its past, and each insert-only one that says when it was recorded,
-- a view of the same name as at moment(). The migration runner calls it after every file, so new columns are in them.
create function write_past_views() returns void language plpgsql as $$
declare
  kept record;
begin
  for kept in
    select c.relname as name,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'keep_past') as keeps_past
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and c.relname not in ('past_row', 'history', 'history_detail')
      and (exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'keep_past')
        or (not has_table_privilege('goodward_service', c.oid, 'update')
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'recorded_at' and not a.attisdropped)))
    order by 1
  loop
    if kept.keeps_past then
      execute format('create or replace view past.%1$I with (security_invoker = true) as
        select live.* from public.%1$I live where live.since <= moment()
        union all
        select was.* from public.past_row p cross join lateral jsonb_populate_record(null::public.%1$I, p.row) was
        where p.table_name = %1$L and p.since <= moment() and p.until > moment()', kept.name);
    else
      execute format('create or replace view past.%1$I with (security_invoker = true) as
        select live.* from public.%1$I live where live.recorded_at <= moment()', kept.name);
    end if;
    execute format('grant select on past.%I to goodward_service', kept.name);
  end loop;
end $$;

-- The installation's own tables. They carry no authority_id, so each has a wall written out.

create table authority (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  kind text not null check (kind in ('county', 'metropolitan-district', 'unitary', 'london-borough', 'trust', 'other')),
  region text,
  gss_code text unique,
  example boolean not null default false,
  from_on date,
  to_on date,
  recorded_at timestamptz not null default moment(),
  check (to_on >= from_on)
);
create policy service_reads on authority for select to goodward_service
  using (id = any (readable()) or installation() = any (readable()));
create policy service_adds on authority for insert to goodward_service with check (writing() = installation());
create policy service_changes on authority for update to goodward_service
  using (id = writing() or writing() = installation()) with check (id = writing() or writing() = installation());
grant select, insert, update on authority to goodward_service;

create table account (
  id uuid primary key,
  email text not null check (email = lower(email) and email like '%_@_%'),
  name text not null,
  administers_installation boolean not null default false,
  recorded_at timestamptz not null default moment(),
  closed_at timestamptz
);
create unique index account_email on account (email) where closed_at is null;
create policy service_reads on account for select to goodward_service
  using (id = acting_account() or installation() = any (readable()));
create policy service_adds on account for insert to goodward_service with check (writing() = installation());
create policy service_changes on account for update to goodward_service
  using (writing() = installation()) with check (writing() = installation());
grant select, insert, update on account to goodward_service;

create table session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid not null references account,
  started_at timestamptz not null default moment(),
  last_seen_at timestamptz not null default moment(),
  ends_at timestamptz not null
);
create index session_account on session (account_id);
create policy service_reads on session for select to goodward_service using (account_id = acting_account());
create policy service_adds on session for insert to goodward_service
  with check (account_id = acting_account());
create policy service_changes on session for update to goodward_service
  using (account_id = acting_account()) with check (account_id = acting_account());
grant select, insert, update on session to goodward_service;

create table session_end (
  session_id uuid primary key references session,
  ended_at timestamptz not null default moment(),
  why text not null check (why in ('signed-out', 'account-closed', 'ended-by-administrator'))
);
create policy service_reads on session_end for select to goodward_service
  using (exists (select from session s where s.id = session_id));
create policy service_adds on session_end for insert to goodward_service
  with check (exists (select from session s where s.id = session_id));
grant select, insert on session_end to goodward_service;

-- A one-time address to sign in with (`goodward admin link`); only the hash of its token is kept.
create table sign_in_link (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid not null references account,
  recorded_at timestamptz not null default moment(),
  ends_at timestamptz not null
);
create index sign_in_link_account on sign_in_link (account_id);
create policy service_reads on sign_in_link for select to goodward_service using (account_id = acting_account());
create policy service_adds on sign_in_link for insert to goodward_service with check (writing() = installation());
grant select, insert on sign_in_link to goodward_service;

create table sign_in_link_use (
  link_id uuid primary key references sign_in_link,
  used_at timestamptz not null default moment()
);
create policy service_reads on sign_in_link_use for select to goodward_service
  using (exists (select from sign_in_link l where l.id = link_id));
create policy service_adds on sign_in_link_use for insert to goodward_service
  with check (exists (select from sign_in_link l where l.id = link_id));
grant select, insert on sign_in_link_use to goodward_service;

-- England's bank holidays. A row with withdrawn = true takes a day back that was entered wrongly; the newest row of a day counts.
create table bank_holiday (
  id uuid primary key,
  day date not null,
  name text not null,
  source text not null,
  withdrawn boolean not null default false,
  recorded_at timestamptz not null default moment()
);
create index bank_holiday_day on bank_holiday (day, recorded_at);
create policy service_reads on bank_holiday for select to goodward_service using (true);
create policy service_adds on bank_holiday for insert to goodward_service with check (writing() = installation());
grant select, insert on bank_holiday to goodward_service;

do $$
declare
  name text;
begin
  foreach name in array array['authority', 'account', 'session', 'session_end', 'sign_in_link', 'sign_in_link_use', 'bank_holiday'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to goodward_owner using (true) with check (true)', name);
    execute format('create trigger mark_writing before insert or update or delete on %I for each row execute function mark_writing(%L)',
      name, case when name in ('session', 'session_end') then 'passing' else 'installation' end);
  end loop;
end $$;

-- A form that was sent, so that one sent twice is done once. authority_id is installation() for the installation's own acts.
create table command (
  authority_id uuid not null default writing(),
  id uuid not null,
  account_id uuid references account,
  person_id uuid,
  recorded_at timestamptz not null default moment(),
  result jsonb,
  primary key (authority_id, id)
);
select wall_in('command', 'passing');

-- The history (DATA.md 11.5): one chain for each authority, one for the installation. The words lie in history_detail; only their
-- digest is chained, so that words can be removed when their time is over and the chain still proves.
create table history (
  authority_id uuid not null default writing(),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  by text not null,
  person_id uuid,
  account_id uuid references account,
  command_id uuid not null,
  what text not null check (what ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  about_kind text not null,
  about_id text not null,
  seal jsonb,
  detail_digest text not null,
  digest text not null,
  primary key (authority_id, seq),
  foreign key (authority_id, command_id) references command
);
create index history_command on history (authority_id, command_id);
create index history_about on history (authority_id, about_kind, about_id, seq);
select wall_in('history', 'insert-only');

create table history_detail (
  authority_id uuid not null default writing(),
  seq bigint not null,
  salt text not null,
  sentence text not null,
  detail jsonb,
  primary key (authority_id, seq),
  foreign key (authority_id, seq) references history
);
select wall_in('history_detail', 'insert-only');

create table history_head (
  authority_id uuid primary key default writing(),
  seq bigint not null,
  digest text not null
);
select wall_in('history_head', 'plain');
revoke delete on history_head from goodward_service;

create table past_row (
  authority_id uuid not null default writing(),
  id uuid not null default gen_random_uuid(),
  table_name text not null,
  row_id uuid,
  revision integer not null,
  since timestamptz not null,
  until timestamptz not null,
  row jsonb not null,
  command_id uuid,
  primary key (authority_id, id)
);
create index past_row_of on past_row (authority_id, table_name, row_id, revision);
create index past_row_command on past_row (authority_id, command_id);
select wall_in('past_row', 'insert-only');

-- What may be asked before it is known whose wall to stand behind. There are no other security definer functions (tested).

create function authority_by_slug(wanted text) returns table (id uuid, slug text, name text, kind text, example boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, slug, name, kind, example from public.authority where slug = wanted
$$;

create function authority_ids() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id from public.authority order by id
$$;

-- The authorities in whose book this account stands as a person: where somebody can go after signing in.
create function authorities_of_account(of_account uuid) returns table (id uuid, slug text, name text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select a.id, a.slug, a.name from public.authority a
    where of_account = public.acting_account()
      and exists (select from public.person p where p.authority_id = a.id and p.account_id = of_account)
    order by a.name;
end $$;

create function account_by_email(wanted text) returns table (id uuid, email text, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, email, name from public.account where email = lower(wanted) and closed_at is null
$$;

-- Whose session a token names, which authority an address names, and how far that authority's history and the installation's have come:
-- every write records an event, so whatever was worked out at the same two numbers still holds.
create function who_and_where(wanted_hash bytea, wanted_slug text, at timestamptz)
returns table (session_id uuid, account_id uuid, account_email text, account_name text, administers_installation boolean,
  started_at timestamptz, last_seen_at timestamptz, authority_id uuid, slug text, name text, example boolean, seq bigint, installation_seq bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s.id, s.account_id, s.email, s.account_name, s.administers_installation, s.started_at, s.last_seen_at,
    a.id, a.slug, a.name, a.example, own.seq, (select h.seq from public.history_head h where h.authority_id = public.installation())
  from (select) asked
  left join (
    select s.id, s.account_id, c.email, c.name as account_name, c.administers_installation, s.started_at, s.last_seen_at
    from public.session s join public.account c on c.id = s.account_id
    where s.token_hash = wanted_hash and s.ends_at > at and c.closed_at is null
      and not exists (select from public.session_end e where e.session_id = s.id)
  ) s on true
  left join public.authority a on a.slug = wanted_slug
  left join public.history_head own on own.authority_id = a.id;
end $$;

create function sign_in_link_by_token(wanted_hash bytea) returns table (id uuid, account_id uuid, ends_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.id, l.account_id, l.ends_at, u.used_at
  from public.sign_in_link l left join public.sign_in_link_use u on u.link_id = l.id
  where l.token_hash = wanted_hash
$$;

grant execute on function authority_by_slug(text), authority_ids(), authorities_of_account(uuid), account_by_email(text),
  who_and_where(bytea, text, timestamptz), sign_in_link_by_token(bytea) to goodward_service;
