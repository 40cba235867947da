-- What a body decided about a plan, and whether it was called in.
create table decision (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  plan_version_id uuid,
  body_id uuid not null,
  outcome text not null check (outcome in ('approved', 'with-conditions', 'in-part', 'amended', 'deferred', 'declined', 'noted')),
  wording text not null,
  reasons text,
  alternatives text,
  interests text,
  dispensations text,
  reference text,
  made_on date not null,
  published_on date check (published_on >= made_on),
  effective_on date check (effective_on >= made_on),
  no_call_in_because text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table decision is 'What a body decided about a plan, in its own words.';
comment on column decision.effective_on is 'Where the record of the decision states the day; else it is worked out from the cycle.';
comment on column decision.no_call_in_because is 'Why the decision is exempt from call-in.';
create index on decision (authority_id, plan_id);
create index on decision (authority_id, plan_version_id);
create index on decision (authority_id, body_id);
select wall_in('decision', 'past');

create table call_in (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  decision_id uuid not null,
  called_in_on date not null,
  by_whom text not null,
  why text,
  outcome text check (outcome in ('not-valid', 'no-objection', 'referred-back', 'referred-to-council', 'confirmed', 'changed')),
  outcome_on date check (outcome_on >= called_in_on),
  outcome_words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, decision_id),
  check ((outcome is null) = (outcome_on is null)),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table call_in is 'A decision called in by members, and what came of it.';
select wall_in('call_in', 'past');
