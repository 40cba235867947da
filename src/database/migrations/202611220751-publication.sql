-- How the inspectorate's report and the authority's statement were published, and who was sent a copy.
create table publication (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid,
  plan_id uuid,
  plan_version_id uuid,
  duty_instance_id uuid,
  edition text,
  published_on date,
  web_address text,
  offices_on date,
  offices text,
  fee text,
  accessible_on date,
  accessible text,
  children_on date,
  children text,
  note text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, inspection_id),
  check ((inspection_id is null) <> (plan_version_id is null)),
  check ((plan_id is null) = (plan_version_id is null)),
  check (web_address is null or published_on is not null),
  check (inspection_id is null or duty_instance_id is null),
  check (inspection_id is not null or published_on is not null),
  check ((offices_on is null) = (offices is null)),
  check ((accessible_on is null) = (accessible is null)),
  check ((children_on is null) = (children is null)),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table publication is 'How an inspectorate’s report, or a version of a plan, was made public.';
comment on column publication.duty_instance_id is 'Of a statement; the duty that a report’s publication meets is its inspection’s.';
comment on column publication.edition is 'Of a report: which form of it was published, such as the inspectorate’s final document.';
comment on column publication.offices is 'Where it can be inspected free of charge.';
create index on publication (authority_id, plan_id);
create index on publication (authority_id, plan_version_id);
create index on publication (authority_id, duty_instance_id);
select wall_in('publication', 'past');

create table publication_copy (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  publication_id uuid not null,
  kind text not null check (kind in ('relevant-partner', 'board-partner', 'newspaper', 'radio-station', 'other')),
  name text not null,
  sent_on date,
  how text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, publication_id, kind, name),
  foreign key (authority_id, publication_id) references publication (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table publication_copy is 'Who is to have a copy of what was published, and when it was sent.';
select wall_in('publication_copy', 'past');
