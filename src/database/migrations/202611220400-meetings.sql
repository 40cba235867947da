-- When a body meets.
create table meeting (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  body_id uuid not null,
  meets_on date not null,
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  cancelled_because text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique nulls not distinct (authority_id, body_id, meets_on, starts_at),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table meeting is 'A day on which a body meets; a cancelled one stays, with the reason.';
select wall_in('meeting', 'past');
