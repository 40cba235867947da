-- Duties: the notice that brings one, and what takes a record back without overwriting it. A letter may state a month only.

alter table duty_stated_date alter column stated_on drop not null;
alter table duty_stated_date add column stated_month text check (stated_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table duty_stated_date add check (num_nonnulls(stated_on, stated_month) = 1);

create table duty_notice (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  names text not null,
  words text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_notice is 'HM Chief Inspector’s notice in a report: whom it names to make a written statement.';
create index on duty_notice (authority_id, inspection_id);
select wall_in('duty_notice', 'insert-only');

create table duty_set_aside_end (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_set_aside_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, duty_set_aside_id),
  foreign key (authority_id, duty_set_aside_id) references duty_set_aside (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_set_aside_end is 'A duty that was set aside was taken up again, and why.';
select wall_in('duty_set_aside_end', 'insert-only');

create table duty_met_withdrawal (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_met_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, duty_met_id),
  foreign key (authority_id, duty_met_id) references duty_met (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_met_withdrawal is 'An act that was recorded as done and wasn’t, and why.';
select wall_in('duty_met_withdrawal', 'insert-only');
