-- Which papers a meeting takes, and under which number.
create table agenda_item (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  meeting_id uuid not null,
  report_id uuid not null,
  number text not null check (number ~ '^\S.{0,39}$'),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, meeting_id, report_id),
  unique (authority_id, meeting_id, number),
  foreign key (authority_id, meeting_id) references meeting (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table agenda_item is 'A paper on the agenda of a meeting, under the number that democratic services gave it.';
create index on agenda_item (authority_id, report_id);
select wall_in('agenda_item', 'past');
