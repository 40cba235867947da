-- Decision reports: a paper for one meeting of one body, written field by field as its house template asks.
create table report (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  template_name text not null,
  template_edition text not null,
  shape text not null check (shape in ('note-and-commission', 'endorse-or-amend', 'agree', 'approve-with-money', 'endorse-and-delegate',
    'approve-in-principle', 'individual-member', 'note-after-submission', 'recommend-to-council')),
  subject text not null,
  body_id uuid not null,
  meets_on date,
  plan_id uuid,
  plan_version_id uuid,
  inspection_id uuid,
  author_id uuid not null,
  replaces_id uuid,
  openness jsonb not null default '{"kind": "public"}',
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (plan_version_id is null or plan_id is not null),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, author_id) references person (authority_id, id),
  foreign key (authority_id, replaces_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report is 'A decision report: for which body and meeting, about what, in which house template, and who writes it.';
comment on column report.meets_on is 'Null until the meeting is chosen.';
comment on column report.openness is 'Of the whole paper: public, exempt under paragraphs of Schedule 12A, or confidential; a part may be closer.';
comment on column report.replaces_id is 'The finalised report that this one amends.';
create index on report (authority_id, body_id, meets_on);
create index on report (authority_id, plan_id);
create index on report (authority_id, plan_version_id);
create index on report (authority_id, inspection_id);
create index on report (authority_id, author_id);
create index on report (authority_id, replaces_id);
select wall_in('report', 'past');

create table report_block (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  slot text not null check (slot ~ '^[a-z0-9-]+$'),
  choice text,
  words jsonb not null default '[]',
  answer jsonb,
  openness jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, report_id, slot),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table report_block is 'What was written in one field of a report: a choice, words as a tree, or why there are none.';
comment on column report_block.answer is 'None, not applicable with its reason, or to be set by democratic services.';
comment on column report_block.openness is 'Closer than the paper; null where as open as the paper.';
select wall_in('report_block', 'past');

create table report_officer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  slot text not null check (slot in ('report-from', 'report-of', 'advising-officers', 'contact-officers')),
  position text collate "C" not null,
  person_id uuid,
  name text not null,
  title text,
  portfolio text,
  telephone text,
  email text,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
comment on table report_officer is 'Who a report is from or of, who advises, whom to ask: each with the name and title of the day.';
create index on report_officer (authority_id, report_id);
create index on report_officer (authority_id, person_id);
select wall_in('report_officer', 'past');

create table report_option (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  position text collate "C" not null,
  words text not null,
  consequences text,
  recommended boolean not null default false,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id)
);
comment on table report_option is 'What the body could decide, what would follow, and which of it is recommended.';
create index on report_option (authority_id, report_id);
select wall_in('report_option', 'past');

create table report_recommendation (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  position text collate "C" not null,
  words text not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id)
);
comment on table report_recommendation is 'What the body is asked to do, item by item; it goes on from “is asked to”.';
create index on report_recommendation (authority_id, report_id);
select wall_in('report_recommendation', 'past');

create table council_priority (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('priority', 'policy-principle')),
  position text collate "C" not null,
  words text not null,
  source text,
  retired_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table council_priority is 'The authority’s own list of council priorities and policy principles, from which reports choose.';
select wall_in('council_priority', 'past');

create table report_priority (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  council_priority_id uuid not null,
  sentence text,
  primary key (authority_id, id),
  unique (authority_id, report_id, council_priority_id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, council_priority_id) references council_priority (authority_id, id)
);
comment on table report_priority is 'A priority that a report serves, with a sentence how.';
create index on report_priority (authority_id, council_priority_id);
select wall_in('report_priority', 'past');

create table report_tracking (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  position text collate "C" not null,
  body_id uuid,
  who text not null,
  on_day date,
  said text,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id)
);
comment on table report_tracking is 'The grid of who sees a report when: a body, a person or a group, with its day or what stands in its place.';
create index on report_tracking (authority_id, report_id);
create index on report_tracking (authority_id, body_id);
select wall_in('report_tracking', 'past');

create table report_appendix (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  position text collate "C" not null,
  title text not null,
  holds text not null default 'words' check (holds in ('words', 'plan', 'findings')),
  words jsonb not null default '[]',
  openness jsonb,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id)
);
comment on table report_appendix is 'An appendix or annex, lettered in order: words, or the plan, or the findings, as they stand when the report is finalised.';
create index on report_appendix (authority_id, report_id);
select wall_in('report_appendix', 'past');

create table template_field (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  template_name text not null,
  name text not null check (name ~ '^own-[a-z0-9-]+$'),
  label text not null,
  kind text not null check (kind in ('words', 'choice', 'statement')),
  choices jsonb not null default '[]',
  after_slot text not null,
  hint text,
  from_on date not null,
  retired_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, template_name, name),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table template_field is 'A field that the authority added to a house template.';
select wall_in('template_field', 'past');
