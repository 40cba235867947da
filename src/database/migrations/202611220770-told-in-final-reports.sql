-- Of which inspections a finalised report tells: who may read its frozen words depends on these, whatever its plan answers later.
create table report_final_inspection (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  inspection_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, report_id, inspection_id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report_final_inspection is 'An inspection that a finalised report tells of.';
create index on report_final_inspection (authority_id, inspection_id);
create index on report_final_inspection (authority_id, recorded_by);
select wall_in('report_final_inspection', 'insert-only');
