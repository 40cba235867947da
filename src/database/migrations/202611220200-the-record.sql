-- The record of one authority: people, files, bodies, inspections, duties, readings and plans.

-- People: who is in an authority's book, which posts they hold, what they may do.
create table organisation (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('council', 'childrens-trust', 'lscb', 'safeguarding-partners', 'nhs-board', 'nhs-trust', 'police', 'probation', 'education', 'voluntary', 'government', 'inspectorate', 'other')),
  name text not null,
  from_on date,
  to_on date,
  succeeded_by uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_on is null or from_on is null or to_on >= from_on),
  foreign key (authority_id, succeeded_by) references organisation (authority_id, id)
);
comment on table organisation is 'A body that owns, delivers or is told something: the council itself, the NHS, the police, schools.';
create index on organisation (authority_id, succeeded_by);
select wall_in('organisation', 'past');

create table person (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  name text not null,
  job_title text,
  email text,
  telephone text,
  organisation_id uuid,
  account_id uuid references account,
  left_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, account_id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id)
);
comment on table person is 'An entry in one authority''s book. One account may stand behind persons in several authorities.';
create index on person (authority_id, organisation_id);
select wall_in('person', 'past');

create unique index on person (authority_id, lower(email)) where email is not null and left_on is null;

create table post (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  title text not null,
  organisation_id uuid,
  from_on date,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table post is 'A job that outlives whoever holds it.';
create index on post (authority_id, organisation_id);
select wall_in('post', 'past');

create table post_holding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_on is null or to_on >= from_on),
  foreign key (authority_id, post_id) references post (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table post_holding is 'Who held a post, from which day to which.';
create index on post_holding (authority_id, post_id);
create index on post_holding (authority_id, person_id);
select wall_in('post_holding', 'past');

create table deputyship (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_on is null or to_on >= from_on),
  foreign key (authority_id, post_id) references post (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table deputyship is 'Who may act for the holder of a post.';
create index on deputyship (authority_id, post_id);
create index on deputyship (authority_id, person_id);
select wall_in('deputyship', 'past');

create table role_grant (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  person_id uuid,
  post_id uuid,
  role text not null,
  scope text not null check (scope in ('authority', 'organisation', 'plan', 'workstream', 'body')),
  scope_id uuid,
  from_on date not null,
  to_on date,
  granted_by uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(person_id, post_id) = 1),
  check ((scope = 'authority') = (scope_id is null)),
  check (to_on is null or to_on >= from_on),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, post_id) references post (authority_id, id),
  foreign key (authority_id, granted_by) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table role_grant is 'What a person, or whoever holds a post, may do, where, and from which day to which.';
create index on role_grant (authority_id, person_id);
create index on role_grant (authority_id, post_id);
create index on role_grant (authority_id, granted_by);
select wall_in('role_grant', 'past');

create table setting (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  key text not null,
  value jsonb not null,
  from_on date not null,
  to_on date,
  wording text,
  source text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table setting is 'What an authority has set for itself, from a day, with the wording of its source.';
select wall_in('setting', 'insert-only');

create table draft (
  authority_id uuid not null default writing() references authority,
  person_id uuid not null,
  form text not null,
  about text not null,
  based_on integer,
  fields jsonb not null,
  saved_at timestamptz not null default moment(),
  primary key (authority_id, person_id, form, about),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
comment on table draft is 'What somebody had typed and not yet put on record; kept 30 days.';
select wall_in('draft', 'passing');


-- Files: one copy for each content in an authority, in rows of at most 1 MiB.
create table file (
  authority_id uuid not null default writing() references authority,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  uploaded_by uuid,
  recorded_at timestamptz not null default moment(),
  primary key (authority_id, sha256),
  foreign key (authority_id, uploaded_by) references person (authority_id, id)
);
comment on table file is 'An uploaded file, known by the digest of its bytes.';
create index on file (authority_id, uploaded_by);
select wall_in('file', 'plain');

create table file_chunk (
  authority_id uuid not null default writing() references authority,
  sha256 text not null,
  n integer not null check (n >= 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (authority_id, sha256, n),
  foreign key (authority_id, sha256) references file (authority_id, sha256)
);
comment on table file_chunk is 'The bytes of a file, in order.';
select wall_in('file_chunk', 'plain');

alter table file_chunk alter column bytes set storage external;


-- Bodies: who decides, endorses, scrutinises, monitors or receives.
create table body (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('cabinet', 'individual-member', 'full-council', 'committee', 'scrutiny', 'management-team', 'corporate-parenting-board', 'improvement-board', 'project-board', 'childrens-trust-board', 'health-and-wellbeing-board', 'safeguarding', 'partner-board')),
  name text not null,
  chair_person_id uuid,
  from_on date,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, chair_person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table body is 'A body of the council or of its partners that meets.';
create index on body (authority_id, chair_person_id);
select wall_in('body', 'past');

create table body_member (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  capacity text,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_on is null or to_on >= from_on),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table body_member is 'Who sits on, or reads the papers of, a body.';
create index on body_member (authority_id, body_id);
create index on body_member (authority_id, person_id);
select wall_in('body_member', 'past');


-- Inspections: what the inspectorate did, judged and found, in its own words.
create table inspection (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  framework text not null,
  edition text not null,
  kind text not null check (kind in ('inspection', 'focused-visit', 'monitoring-visit', 'joint-inspection', 'review')),
  title text,
  printed_authority text,
  notified_on date,
  feedback_on date,
  published_on date,
  published_month text check (published_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  received_on date,
  lead_inspector text,
  team text,
  web_address text,
  overall_absent_reason text,
  report_file text,
  entered text not null check (entered in ('read', 'by-hand')),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(published_on, published_month) <= 1),
  foreign key (authority_id, report_file) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table inspection is 'One inspection, visit or review, from its notice to its report.';
create index on inspection (authority_id, report_file);
select wall_in('inspection', 'past');

create table inspection_hold (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  held_on date not null,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table inspection_hold is 'The report is held in confidence: seen only by people named on it until somebody opens it.';
create index on inspection_hold (authority_id, inspection_id);
select wall_in('inspection_hold', 'insert-only');

create table inspection_hold_end (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_hold_id uuid not null,
  opened_on date not null,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, inspection_hold_id),
  foreign key (authority_id, inspection_hold_id) references inspection_hold (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table inspection_hold_end is 'Somebody opened the report that was held.';
create index on inspection_hold_end (authority_id, inspection_hold_id);
select wall_in('inspection_hold_end', 'insert-only');

create table inspection_named (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, inspection_id, person_id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table inspection_named is 'Who may see an inspection while it is held in confidence.';
create index on inspection_named (authority_id, inspection_id);
create index on inspection_named (authority_id, person_id);
select wall_in('inspection_named', 'past');

create table fieldwork (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  position text not null collate "C",
  from_on date,
  from_month text check (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  to_on date,
  to_month text check (to_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(from_on, from_month) <= 1),
  check (num_nonnulls(to_on, to_month) <= 1),
  check (from_on is null or to_on is null or to_on >= from_on),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table fieldwork is 'When inspectors were there; there can be two periods, and a month may be all that is known.';
create index on fieldwork (authority_id, inspection_id);
select wall_in('fieldwork', 'past');

create table judgement (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  position text not null collate "C",
  set_key text,
  area text not null,
  parent_area text,
  grade text,
  not_reported_reason text,
  printed_area text not null,
  printed_grade text,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (grade is not null or not_reported_reason is not null),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table judgement is 'What the inspectorate judged, entered and never derived, with the label that it printed.';
create index on judgement (authority_id, inspection_id);
select wall_in('judgement', 'past');

create table expected_judgement (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  set_key text,
  area text not null,
  grade text not null,
  as_at_on date not null,
  words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table expected_judgement is 'What judgement the authority had expected, as at a day.';
create index on expected_judgement (authority_id, inspection_id);
select wall_in('expected_judgement', 'past');

create table finding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  position text not null collate "C",
  list text not null,
  kind text not null check (kind in ('recommendation', 'improvement', 'priority-action')),
  printed_number text,
  own_label text,
  printed_text text,
  text text not null,
  theme text,
  area text,
  timescale_amount integer check (timescale_amount >= 0),
  timescale_unit text check (timescale_unit in ('immediately', 'day', 'working-day', 'week', 'month')),
  printed_timescale text,
  national_framework text,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding is 'One thing that the inspectorate says must improve. A correction changes text, never printed_text.';
create index on finding (authority_id, inspection_id);
select wall_in('finding', 'past');

create table finding_addressee (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  finding_id uuid not null,
  addressee text not null check (addressee in ('local-authority', 'lscb', 'partnership', 'other')),
  organisation_id uuid,
  printed text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_addressee is 'To whom a finding speaks, as printed and as the authority knows them.';
create index on finding_addressee (authority_id, finding_id);
create index on finding_addressee (authority_id, organisation_id);
select wall_in('finding_addressee', 'past');

create table finding_paragraph (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  finding_id uuid not null,
  position text not null collate "C",
  printed_number text,
  text text not null,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_paragraph is 'A paragraph in the body of the report that the inspectorate tied to a finding.';
create index on finding_paragraph (authority_id, finding_id);
select wall_in('finding_paragraph', 'past');

create table finding_sentence_aside (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  finding_id uuid not null,
  sentence text not null,
  because text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_sentence_aside is 'A sentence of a finding that asks nothing of the authority, and why.';
create index on finding_sentence_aside (authority_id, finding_id);
select wall_in('finding_sentence_aside', 'past');

create table finding_echo (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  earlier_finding_id uuid not null,
  says text not null check (says in ('remains', 'met', 'not-sufficiently-addressed')),
  words text,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, earlier_finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_echo is 'What a later report or letter says of an earlier finding.';
create index on finding_echo (authority_id, inspection_id);
create index on finding_echo (authority_id, earlier_finding_id);
select wall_in('finding_echo', 'past');

create table strength (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  position text not null collate "C",
  area text,
  printed_text text,
  text text not null,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table strength is 'What inspectors saw that works.';
create index on strength (authority_id, inspection_id);
select wall_in('strength', 'past');

create table inspection_note (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  position text not null collate "C",
  kind text not null check (kind in ('summary', 're-inspection', 'monitoring', 'plan', 'earlier-findings')),
  text text not null,
  place jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table inspection_note is 'What the report says beside its judgements and findings.';
create index on inspection_note (authority_id, inspection_id);
select wall_in('inspection_note', 'past');

create table context (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid,
  kind text not null check (kind in ('counts', 'authorities')),
  name text not null,
  framework text,
  as_at_on date not null,
  source text not null,
  total integer check (total >= 0),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table context is 'How others had been judged, as at a stated day: a nation, a region or a named group.';
create index on context (authority_id, inspection_id);
select wall_in('context', 'past');

create table context_count (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  context_id uuid not null,
  position text not null collate "C",
  grade text not null,
  printed_grade text not null,
  count integer not null check (count >= 0),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, context_id) references context (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table context_count is 'How many of them had one grade.';
create index on context_count (authority_id, context_id);
select wall_in('context_count', 'past');

create table context_authority (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  context_id uuid not null,
  position text not null collate "C",
  authority_name text not null,
  framework text,
  published_on date,
  published_month text check (published_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  judgements jsonb not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(published_on, published_month) <= 1),
  foreign key (authority_id, context_id) references context (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table context_authority is 'One authority of the group, with what it was judged.';
create index on context_authority (authority_id, context_id);
select wall_in('context_authority', 'past');


-- Duties: what is owed after an inspection; the rule is copied as it stood.
create table duty_instance (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  inspection_id uuid not null,
  duty text not null,
  edition text not null,
  rule jsonb not null,
  owed_by text not null,
  counted_from text,
  counted_from_on date,
  computed_on date,
  working jsonb,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, inspection_id, duty),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_instance is 'One duty that one inspection brought, with its working.';
create index on duty_instance (authority_id, inspection_id);
select wall_in('duty_instance', 'past');

create table duty_stated_date (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  stated_on date not null,
  words text not null,
  place jsonb,
  letter_file text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, letter_file) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_stated_date is 'The day that the inspectorate itself stated, with its words.';
create index on duty_stated_date (authority_id, duty_instance_id);
create index on duty_stated_date (authority_id, letter_file);
select wall_in('duty_stated_date', 'insert-only');

create table duty_extension (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  to_on date not null,
  granted_by text not null,
  granted_on date,
  words text not null,
  letter_file text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, letter_file) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_extension is 'A later day that the inspectorate agreed, with its letter and words.';
create index on duty_extension (authority_id, duty_instance_id);
create index on duty_extension (authority_id, letter_file);
select wall_in('duty_extension', 'insert-only');

create table duty_working_date (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  works_to_on date not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_working_date is 'The day that the authority works to, and why.';
create index on duty_working_date (authority_id, duty_instance_id);
select wall_in('duty_working_date', 'insert-only');

create table duty_recount (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  was_on date,
  now_on date,
  because text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_recount is 'A computed day that changed, and why.';
create index on duty_recount (authority_id, duty_instance_id);
select wall_in('duty_recount', 'insert-only');

create table duty_met (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  act text not null,
  met_on date not null,
  how text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_met is 'One of the acts that meet a duty, done on a day.';
create index on duty_met (authority_id, duty_instance_id);
select wall_in('duty_met', 'insert-only');

create table duty_set_aside (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_instance_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table duty_set_aside is 'The duty does not bind here, and why.';
create index on duty_set_aside (authority_id, duty_instance_id);
select wall_in('duty_set_aside', 'insert-only');


-- Readings: what was read from a published document, until somebody confirms it.
create table reading (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  file_sha256 text not null,
  file_name text not null,
  reader_edition text not null,
  read jsonb,
  unreadable text,
  checked jsonb,
  revision integer not null default 1,
  uploaded_by uuid,
  recorded_at timestamptz not null default moment(),
  changed_at timestamptz not null default moment(),
  inspection_id uuid,
  confirmed_at timestamptz,
  put_away_at timestamptz,
  held boolean not null default false,
  held_reason text,
  check (num_nonnulls(read, unreadable) <= 1),
  primary key (authority_id, id),
  foreign key (authority_id, file_sha256) references file (authority_id, sha256),
  foreign key (authority_id, uploaded_by) references person (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id)
);
comment on table reading is 'A published document as it was read (read) and as a person has it now (checked); neither read nor unreadable: still being read.';
create index on reading (authority_id, file_sha256);
create index on reading (authority_id, uploaded_by);
create index on reading (authority_id, inspection_id);
select wall_in('reading', 'passing');

create table reading_named (
  authority_id uuid not null default writing() references authority,
  reading_id uuid not null,
  person_id uuid not null,
  recorded_at timestamptz not null default moment(),
  primary key (authority_id, reading_id, person_id),
  foreign key (authority_id, reading_id) references reading (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
comment on table reading_named is 'Who may see a reading that is held in confidence, beside whoever uploaded it.';
create index on reading_named (authority_id, person_id);
select wall_in('reading_named', 'passing');

create table reading_correction (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  reading_id uuid not null,
  path text not null,
  printed text,
  now text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references reading (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table reading_correction is 'What a person changed in what was read.';
create index on reading_correction (authority_id, reading_id);
select wall_in('reading_correction', 'insert-only');


-- Plans: what will be done, by whom, by when, in answer to which findings.
create table plan (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('improvement', 'written-statement', 'priority-action', 'other')),
  for_organisation_id uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, for_organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan is 'A plan that answers one inspection or several.';
create index on plan (authority_id, for_organisation_id);
select wall_in('plan', 'past');

create table plan_inspection (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  inspection_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, inspection_id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_inspection is 'Which inspections a plan answers.';
create index on plan_inspection (authority_id, plan_id);
create index on plan_inspection (authority_id, inspection_id);
select wall_in('plan_inspection', 'past');

create table workstream (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  title text not null,
  lead_post_id uuid,
  lead_person_id uuid,
  accountable_post_id uuid,
  accountable_person_id uuid,
  organisation_id uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(lead_post_id, lead_person_id) <= 1),
  check (num_nonnulls(accountable_post_id, accountable_person_id) <= 1),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, lead_post_id) references post (authority_id, id),
  foreign key (authority_id, lead_person_id) references person (authority_id, id),
  foreign key (authority_id, accountable_post_id) references post (authority_id, id),
  foreign key (authority_id, accountable_person_id) references person (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table workstream is 'A part of the plan with somebody who leads it.';
create index on workstream (authority_id, plan_id);
create index on workstream (authority_id, lead_post_id);
create index on workstream (authority_id, lead_person_id);
create index on workstream (authority_id, accountable_post_id);
create index on workstream (authority_id, accountable_person_id);
create index on workstream (authority_id, organisation_id);
select wall_in('workstream', 'past');

create table phase (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  title text not null,
  starts_on date,
  starts_anchor text,
  starts_anchor_amount integer,
  starts_anchor_unit text check (starts_anchor_unit in ('day', 'working-day', 'week', 'month')),
  ends_on date,
  ends_anchor text,
  ends_anchor_amount integer,
  ends_anchor_unit text check (ends_anchor_unit in ('day', 'working-day', 'week', 'month')),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table phase is 'A stretch of the plan; each end is a fixed day, or counted from a named anchor and the day worked out.';
create index on phase (authority_id, plan_id);
select wall_in('phase', 'past');

create table action (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  reference text not null,
  title text not null,
  what text,
  why text,
  origin text not null check (origin in ('finding', 'report-body', 'decision', 'assurance', 'own')),
  origin_place jsonb,
  workstream_id uuid,
  phase_id uuid,
  owner_post_id uuid,
  owner_person_id uuid,
  accountable_post_id uuid,
  accountable_person_id uuid,
  starts_on date,
  due_on date,
  due_words text,
  equality_note text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, reference),
  check (num_nonnulls(owner_post_id, owner_person_id) <= 1),
  check (num_nonnulls(accountable_post_id, accountable_person_id) <= 1),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, workstream_id) references workstream (authority_id, id),
  foreign key (authority_id, phase_id) references phase (authority_id, id),
  foreign key (authority_id, owner_post_id) references post (authority_id, id),
  foreign key (authority_id, owner_person_id) references person (authority_id, id),
  foreign key (authority_id, accountable_post_id) references post (authority_id, id),
  foreign key (authority_id, accountable_person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action is 'Something that will be done.';
create index on action (authority_id, plan_id);
create index on action (authority_id, workstream_id);
create index on action (authority_id, phase_id);
create index on action (authority_id, owner_post_id);
create index on action (authority_id, owner_person_id);
create index on action (authority_id, accountable_post_id);
create index on action (authority_id, accountable_person_id);
select wall_in('action', 'past');

create table action_finding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  finding_id uuid not null,
  position text not null collate "C",
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, action_id, finding_id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_finding is 'Which findings an action answers; the position is the action''s place under that finding.';
create index on action_finding (authority_id, action_id);
create index on action_finding (authority_id, finding_id);
select wall_in('action_finding', 'past');

create table action_partner (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  contact_person_id uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, action_id, organisation_id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, contact_person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_partner is 'A partner in an action, with its own contact.';
create index on action_partner (authority_id, action_id);
create index on action_partner (authority_id, organisation_id);
create index on action_partner (authority_id, contact_person_id);
select wall_in('action_partner', 'past');

create table action_dependency (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  waits_for_action_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, action_id, waits_for_action_id),
  check (action_id <> waits_for_action_id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, waits_for_action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_dependency is 'An action that waits for another.';
create index on action_dependency (authority_id, action_id);
create index on action_dependency (authority_id, waits_for_action_id);
select wall_in('action_dependency', 'past');

create table milestone (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  position text not null collate "C",
  title text not null,
  due_on date,
  reached_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table milestone is 'A step on the way of an action.';
create index on milestone (authority_id, action_id);
select wall_in('milestone', 'past');

create table finding_part (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  finding_id uuid not null,
  organisation_id uuid not null,
  part text not null check (part in ('deliver', 'influence', 'monitor')),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, finding_id, organisation_id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_part is 'Which organisation a finding is for in this plan, and what it does about it.';
create index on finding_part (authority_id, plan_id);
create index on finding_part (authority_id, finding_id);
create index on finding_part (authority_id, organisation_id);
select wall_in('finding_part', 'past');

create table due_change (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  was_on date,
  was_words text,
  now_on date,
  now_words text,
  reason_code text not null,
  reason text not null,
  asked_by uuid,
  approved_by uuid,
  approved_by_post_id uuid,
  approved_by_body_id uuid,
  approved_by_name text,
  moved_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(approved_by, approved_by_post_id, approved_by_body_id) <= 1),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, asked_by) references person (authority_id, id),
  foreign key (authority_id, approved_by) references person (authority_id, id),
  foreign key (authority_id, approved_by_post_id) references post (authority_id, id),
  foreign key (authority_id, approved_by_body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table due_change is 'An action''s date that was moved, and why.';
comment on column due_change.approved_by_name is 'Who approved it, as a Goodward file told it.';
comment on column due_change.moved_on is 'The day of a move that a Goodward file told of; otherwise it is the day on which it was recorded.';
create index on due_change (authority_id, action_id);
create index on due_change (authority_id, asked_by);
create index on due_change (authority_id, approved_by);
create index on due_change (authority_id, approved_by_post_id);
create index on due_change (authority_id, approved_by_body_id);
select wall_in('due_change', 'insert-only');

create table action_closure (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  outcome text not null check (outcome in ('complete', 'no-longer-needed')),
  closed_on date not null,
  reason_code text,
  reason text,
  approved_by uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, approved_by) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_closure is 'An action that ended; the day may lie before the plan.';
create index on action_closure (authority_id, action_id);
create index on action_closure (authority_id, approved_by);
select wall_in('action_closure', 'insert-only');

create table action_reopening (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_closure_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, action_closure_id),
  foreign key (authority_id, action_closure_id) references action_closure (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_reopening is 'A closure that did not hold.';
create index on action_reopening (authority_id, action_closure_id);
select wall_in('action_reopening', 'insert-only');

