-- What was sent of a plan, to whom, and what came back.
create table submission (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  plan_version_id uuid not null,
  duty_instance_id uuid,
  sent_on date not null,
  how text not null,
  jointly_with text,
  note text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, duty_instance_id) references duty_instance (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table submission is 'A frozen version of a plan sent out, to meet a duty or of the authority’s own accord.';
comment on column submission.jointly_with is 'The NHS body that sent it with the council, where the duty falls to both.';
create index on submission (authority_id, plan_id);
create index on submission (authority_id, plan_version_id);
create index on submission (authority_id, duty_instance_id);
select wall_in('submission', 'past');

create table submission_recipient (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  submission_id uuid not null,
  name text not null,
  act text,
  receipt_on date,
  receipt_words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, submission_id, name),
  check (receipt_words is null or receipt_on is not null),
  foreign key (authority_id, submission_id) references submission (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table submission_recipient is 'To whom a version was sent, and when they acknowledged it.';
comment on column submission_recipient.act is 'The act of the duty that sending it to them is; null for a copy that no duty asks for.';
select wall_in('submission_recipient', 'past');

create table submission_answer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  submission_recipient_id uuid not null,
  answered_on date not null,
  kind text not null check (kind in ('received', 'reflects', 'does-not-reflect')),
  words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, submission_recipient_id) references submission_recipient (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table submission_answer is 'What an inspectorate or department answered to what was sent.';
create index on submission_answer (authority_id, submission_recipient_id);
select wall_in('submission_answer', 'past');

create table answer_step (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  submission_answer_id uuid not null,
  what text not null,
  who text,
  by_on date,
  done_on date,
  done_how text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check ((done_on is null) = (done_how is null)),
  foreign key (authority_id, submission_answer_id) references submission_answer (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table answer_step is 'What an answer asks for next, by when, and when it was done.';
create index on answer_step (authority_id, submission_answer_id);
select wall_in('answer_step', 'past');

create table act_on_record (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  duty_met_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, duty_met_id),
  foreign key (authority_id, duty_met_id) references duty_met (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table act_on_record is 'An act of a duty that rests on the record of a submission or a publication, and follows it when that is corrected.';
select wall_in('act_on_record', 'insert-only');
