-- A report as it was finalised, what was accepted on the way, and what was issued without.
create table report_final (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  edition integer not null,
  content jsonb not null,
  digest text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, report_id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report_final is 'A report with everything filled in: its Word file, page and public version are made from this alone.';
select wall_in('report_final', 'insert-only');

create table report_acceptance (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  question text not null,
  sentence text not null,
  because text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report_acceptance is 'A question about a report that somebody answered with a sentence, so that it can be finalised as it is.';
comment on column report_acceptance.question is 'The key of the question: the same as long as both places say the same.';
create index on report_acceptance (authority_id, report_id);
select wall_in('report_acceptance', 'insert-only');

create table report_issued_without (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  requirement text not null,
  whose text not null,
  because text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, report_id, requirement),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report_issued_without is 'A sign-off that the paper was issued without, and why; the paper says that it is to follow.';
select wall_in('report_issued_without', 'insert-only');
