-- What a decision does to a plan's money: which lines it allocates, which it refuses, and how they stood before.
create table decision_funding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  decision_id uuid not null,
  funding_id uuid not null,
  cost_id uuid not null,
  financial_year integer not null,
  asked_pence bigint not null check (asked_pence >= 0),
  allocated_pence bigint not null check (allocated_pence between 0 and asked_pence),
  was_source_id uuid,
  was_standing text not null check (was_standing in ('agreed', 'requested', 'not-found')),
  was_decision text,
  was_asked_of text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, decision_id, funding_id),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table decision_funding is 'A line of a plan''s money that a decision allocated, in whole or part, or refused (nothing allocated), and how it stood before.';
comment on column decision_funding.funding_id is 'No foreign key: the plan may lose the line later, and the decision on it stays on record.';
select wall_in('decision_funding', 'past');
