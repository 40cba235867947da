-- House templates: an authority's own Word files with tags, each edition as it was uploaded.
create table house_template (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  name text not null check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and name not in ('boxed', 'numbered', 'covering')),
  edition integer not null check (edition > 0),
  title text not null,
  family text not null check (family in ('boxed', 'numbered', 'covering')),
  file_sha256 text not null,
  found jsonb not null,
  manifest jsonb,
  used_from timestamptz,
  retired_on date,
  retired_because text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, name, edition),
  check ((used_from is null) = (manifest is null)),
  check ((retired_on is null) = (retired_because is null)),
  foreign key (authority_id, file_sha256) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table house_template is 'A Word file with tags in which an authority writes its decision reports.';
comment on column house_template.family is 'The template of the product whose fields it takes.';
comment on column house_template.found is 'Its tags, as they were found in the file.';
comment on column house_template.manifest is 'Its fields in order, from the day on which it was taken into use; reports pin name and edition.';
create index on house_template (authority_id, file_sha256);
create index on house_template (authority_id, recorded_by);
select wall_in('house_template', 'past');
