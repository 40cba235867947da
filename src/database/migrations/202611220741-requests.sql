-- What a body asks: a paper, a figure, a visit, a plan to be prepared; with or without a plan of ours.
create table body_request (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  body_id uuid not null,
  plan_id uuid,
  inspection_id uuid,
  kind text not null check (kind in ('paper', 'figure', 'visit', 'plan', 'other')),
  words text not null,
  asked_on date not null,
  of_post_id uuid,
  of_person_id uuid,
  of_name text,
  by_on date check (by_on >= asked_on),
  by_words text,
  answered_on date check (answered_on >= asked_on),
  answer text,
  action_id uuid,
  plan_change_id uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(of_post_id, of_person_id, of_name) = 1),
  check ((answered_on is null) = (answer is null)),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, of_post_id) references post (authority_id, id),
  foreign key (authority_id, of_person_id) references person (authority_id, id),
  foreign key (authority_id, plan_change_id) references plan_change (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table body_request is 'What a body asked, of whom and by when, and what it was answered.';
comment on column body_request.by_words is 'Where no day was named: "a future meeting".';
comment on column body_request.action_id is 'The action that it was made into. No foreign key: the action may be removed, and the request stays.';
comment on column body_request.plan_change_id is 'The action waits for the word of whoever agreed the plan.';
create index on body_request (authority_id, body_id);
create index on body_request (authority_id, plan_id);
create index on body_request (authority_id, inspection_id);
create index on body_request (authority_id, of_post_id);
create index on body_request (authority_id, of_person_id);
create index on body_request (authority_id, plan_change_id);
select wall_in('body_request', 'past');
