-- Which body, person or group saw which version of a plan or which report, when, and what it said.
create table body_sight (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid,
  plan_version_id uuid,
  report_id uuid,
  body_id uuid,
  who text,
  seen_on date not null,
  document text,
  said text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check ((plan_id is null) <> (report_id is null)),
  check (plan_version_id is null or plan_id is not null),
  check ((body_id is null) <> (who is null)),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table body_sight is 'Who saw a version of a plan, or a report, when, and what they said: where no decision or answer says so already.';
comment on column body_sight.who is 'A person or group that is no body of the book, such as a director or the ward members.';
comment on column body_sight.document is 'What they saw of a plan where it is no frozen version, such as an early draft.';
create index on body_sight (authority_id, plan_id);
create index on body_sight (authority_id, plan_version_id);
create index on body_sight (authority_id, report_id);
create index on body_sight (authority_id, body_id);
select wall_in('body_sight', 'past');
