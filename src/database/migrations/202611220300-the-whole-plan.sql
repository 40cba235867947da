-- The whole plan: where findings come from, partners' answers, measures, risks, money, checks, versions and changes.

-- The plan: what an action, a finding and a phase may still say.
alter table plan add column summary text;
alter table action alter column reference set not null;
comment on column action.title is 'What will be done, in one line.';
comment on column action.what is 'How it will be done, where one line is not enough.';
comment on column action.why is 'The outcome that it is for.';

create table finding_source (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('improvement-notice', 'statutory-direction', 'monitoring-letter', 'peer-challenge', 'case-review', 'audit', 'other')),
  title text not null,
  from_whom text,
  dated_on date not null,
  words text,
  web_address text,
  file_sha256 text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, file_sha256) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table finding_source is 'Where a finding comes from that no inspection report made: a notice, a direction, a letter, a review.';
create index on finding_source (authority_id, file_sha256);
select wall_in('finding_source', 'past');

alter table finding alter column inspection_id drop not null;
alter table finding add column finding_source_id uuid;
alter table finding add column set_on date;
alter table finding add constraint finding_has_one_origin check (num_nonnulls(inspection_id, finding_source_id) = 1);
alter table finding add foreign key (authority_id, finding_source_id) references finding_source (authority_id, id);
alter table finding drop constraint finding_kind_check;
alter table finding add constraint finding_kind_check check (kind in ('recommendation', 'improvement', 'priority-action', 'requirement'));
create index on finding (authority_id, finding_source_id);
comment on column finding.set_on is 'The day that the source itself sets for it.';

create table plan_source (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  finding_source_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, finding_source_id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, finding_source_id) references finding_source (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_source is 'Which findings from elsewhere a plan answers.';
create index on plan_source (authority_id, plan_id);
create index on plan_source (authority_id, finding_source_id);
select wall_in('plan_source', 'past');

-- A phase may be counted from an inspection or from another source of findings.
alter table phase add column starts_anchor_inspection_id uuid;
alter table phase add column starts_anchor_source_id uuid;
alter table phase add column ends_anchor_inspection_id uuid;
alter table phase add column ends_anchor_source_id uuid;
alter table phase add foreign key (authority_id, starts_anchor_inspection_id) references inspection (authority_id, id);
alter table phase add foreign key (authority_id, starts_anchor_source_id) references finding_source (authority_id, id);
alter table phase add foreign key (authority_id, ends_anchor_inspection_id) references inspection (authority_id, id);
alter table phase add foreign key (authority_id, ends_anchor_source_id) references finding_source (authority_id, id);
alter table phase add constraint phase_start_is_counted_whole check (num_nonnulls(starts_anchor, starts_anchor_amount, starts_anchor_unit) in (0, 3));
alter table phase add constraint phase_end_is_counted_whole check (num_nonnulls(ends_anchor, ends_anchor_amount, ends_anchor_unit) in (0, 3));
alter table phase add constraint phase_start_anchor_check check (starts_anchor in ('publication', 'receipt', 'fieldwork-end', 'source-date', 'agreement', 'phase-before'));
alter table phase add constraint phase_end_anchor_check check (ends_anchor in ('publication', 'receipt', 'fieldwork-end', 'source-date', 'agreement', 'phase-before', 'phase-start'));
create index on phase (authority_id, starts_anchor_inspection_id);
create index on phase (authority_id, starts_anchor_source_id);
create index on phase (authority_id, ends_anchor_inspection_id);
create index on phase (authority_id, ends_anchor_source_id);
comment on column phase.starts_on is 'Its first day: fixed, or counted from the anchor and confirmed by a person.';
comment on column phase.ends_on is 'Its last day: fixed, or counted from the anchor and confirmed by a person.';

alter table finding_part add column other_plan_id uuid;
alter table finding_part add column folded_into text;
alter table finding_part add column note text;
alter table finding_part add foreign key (authority_id, other_plan_id) references plan (authority_id, id);
create index on finding_part (authority_id, other_plan_id);
comment on column finding_part.folded_into is 'The business plan of the other body that takes the finding in, where it makes no plan like this.';

create table partner_offer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_partner_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  offered_on date not null,
  offered_to uuid,
  offered text not null,
  words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, offered_to) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table partner_offer is 'An action offered to a partner. It names the partner itself, so that it outlives a partner who was taken off the action.';
comment on column partner_offer.offered is 'The action as it was put to the partner, so that a later change of it shows.';
create index on partner_offer (authority_id, organisation_id);
create index on partner_offer (authority_id, offered_to);
select wall_in('partner_offer', 'insert-only');

create table partner_answer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  partner_offer_id uuid not null,
  answer text not null check (answer in ('agreed', 'not-agreed')),
  answered_on date not null,
  answered_by uuid,
  answered_by_name text,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(answered_by, answered_by_name) >= 1),
  check (answer = 'agreed' or reason is not null),
  foreign key (authority_id, partner_offer_id) references partner_offer (authority_id, id),
  foreign key (authority_id, answered_by) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table partner_answer is 'What the partner answered, on which day, and by whom.';
create index on partner_answer (authority_id, partner_offer_id);
create index on partner_answer (authority_id, answered_by);
select wall_in('partner_answer', 'insert-only');

create table consultation (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  who text not null check (who in ('partners', 'children', 'carers', 'staff', 'unions', 'scrutiny', 'cabinet-member', 'other')),
  name text not null,
  from_on date not null,
  to_on date,
  how text,
  said text,
  changed text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_on is null or to_on >= from_on),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table consultation is 'Who was consulted on the plan, when, and what changed.';
create index on consultation (authority_id, plan_id);
select wall_in('consultation', 'past');

create table measure (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  title text not null,
  unit text not null,
  direction text not null check (direction in ('up', 'down', 'keep')),
  baseline numeric,
  baseline_on date,
  target numeric,
  by_on date,
  source text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table measure is 'How it will be seen that children are better off.';
create index on measure (authority_id, plan_id);
select wall_in('measure', 'past');

create table measure_action (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  measure_id uuid not null,
  action_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, measure_id, action_id),
  foreign key (authority_id, measure_id) references measure (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table measure_action is 'Which actions a measure speaks of.';
create index on measure_action (authority_id, measure_id);
create index on measure_action (authority_id, action_id);
select wall_in('measure_action', 'past');

create table measure_finding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  measure_id uuid not null,
  finding_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, measure_id, finding_id),
  foreign key (authority_id, measure_id) references measure (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table measure_finding is 'Which findings a measure speaks of.';
create index on measure_finding (authority_id, measure_id);
create index on measure_finding (authority_id, finding_id);
select wall_in('measure_finding', 'past');

create table risk (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  event text not null,
  cause text,
  effect text,
  owner_post_id uuid,
  owner_person_id uuid,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(owner_post_id, owner_person_id) <= 1),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, owner_post_id) references post (authority_id, id),
  foreign key (authority_id, owner_person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table risk is 'What may go wrong.';
create index on risk (authority_id, plan_id);
create index on risk (authority_id, owner_post_id);
create index on risk (authority_id, owner_person_id);
select wall_in('risk', 'past');

create table risk_score (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  risk_id uuid not null,
  which text not null check (which in ('current', 'target')),
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  scored_on date not null,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table risk_score is 'How likely and how grave a risk was held to be on a day, each from 1 to 5. It outlives a risk that was taken out.';
create index on risk_score (authority_id, risk_id);
select wall_in('risk_score', 'insert-only');

create table risk_action (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  risk_id uuid not null,
  action_id uuid not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, risk_id, action_id),
  foreign key (authority_id, risk_id) references risk (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table risk_action is 'Which actions manage a risk.';
create index on risk_action (authority_id, risk_id);
create index on risk_action (authority_id, action_id);
select wall_in('risk_action', 'past');


-- Money, in whole pence. A recurrent cost is its full-year amount; what falls in a financial year is worked out.
create table funding_source (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  position text not null collate "C",
  kind text not null check (kind in ('reserve', 'base-budget', 'saving-to-be-made', 'grant', 'partner', 'outside-programme', 'existing-resources')),
  name text not null,
  organisation_id uuid,
  owner_post_id uuid,
  owner_person_id uuid,
  budget text,
  by_on date,
  conditions text,
  ends_on date,
  gives_way text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(owner_post_id, owner_person_id) <= 1),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, organisation_id) references organisation (authority_id, id),
  foreign key (authority_id, owner_post_id) references post (authority_id, id),
  foreign key (authority_id, owner_person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table funding_source is 'Who pays, and from what. A saving to be made says whose, by when and at which budget; existing resources say what gives way.';
create index on funding_source (authority_id, plan_id);
create index on funding_source (authority_id, organisation_id);
create index on funding_source (authority_id, owner_post_id);
create index on funding_source (authority_id, owner_person_id);
select wall_in('funding_source', 'past');

create table cost (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  action_id uuid,
  position text not null collate "C",
  title text not null,
  nature text not null check (nature in ('one-off', 'recurrent')),
  kind text not null check (kind in ('revenue', 'capital')),
  pence bigint not null check (pence >= 0),
  from_month text not null check (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  to_month text check (to_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  timing_note text,
  post_term text check (post_term in ('fixed-term', 'permanent')),
  post_standing text check (post_standing in ('filled', 'vacant')),
  post_fte numeric check (post_fte > 0),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (to_month is null or to_month >= from_month),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table cost is 'What an action costs: once, or a full-year amount from a month on.';
create index on cost (authority_id, plan_id);
create index on cost (authority_id, action_id);
select wall_in('cost', 'past');

create table action_costing (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  says text not null check (says in ('no-cost', 'not-yet-costed')),
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, action_id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table action_costing is 'An action without costs says whether it has none or none was worked out yet.';
create index on action_costing (authority_id, action_id);
select wall_in('action_costing', 'past');

create table funding (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  cost_id uuid not null,
  financial_year integer not null check (financial_year between 2009 and 2100),
  funding_source_id uuid,
  pence bigint not null check (pence >= 0),
  standing text not null check (standing in ('agreed', 'requested', 'not-found')),
  decision text,
  asked_of text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (standing = 'not-found' or funding_source_id is not null),
  foreign key (authority_id, cost_id) references cost (authority_id, id),
  foreign key (authority_id, funding_source_id) references funding_source (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table funding is 'What pays for a cost in one financial year (2016 is 2016/17), and whether that is agreed.';
create index on funding (authority_id, cost_id);
create index on funding (authority_id, funding_source_id);
select wall_in('funding', 'past');

create table spend (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  funding_source_id uuid not null,
  financial_year integer not null check (financial_year between 2009 and 2100),
  quarter integer not null check (quarter between 1 and 4),
  kind text not null check (kind in ('spent', 'forecast')),
  pence bigint not null,
  ledger text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, funding_source_id, financial_year, quarter, kind),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, funding_source_id) references funding_source (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table spend is 'What was spent, or is forecast to be, in one quarter from one source.';
create index on spend (authority_id, plan_id);
create index on spend (authority_id, funding_source_id);
select wall_in('spend', 'past');

create table carry_forward (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  funding_source_id uuid not null,
  financial_year integer not null,
  pence bigint not null check (pence >= 0),
  reason text not null,
  standing text not null check (standing in ('asked', 'agreed', 'not-agreed')),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, funding_source_id, financial_year),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, funding_source_id) references funding_source (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table carry_forward is 'What of a year''s underspend is asked to be carried into the next.';
create index on carry_forward (authority_id, plan_id);
create index on carry_forward (authority_id, funding_source_id);
select wall_in('carry_forward', 'past');


-- Checks, versions, agreement, changes that wait, and the plan's end.
create table check_set_aside (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  check_name text not null,
  about text not null,
  reason text not null,
  until_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table check_set_aside is 'A standing check that a person set aside for one thing, and why.';
create index on check_set_aside (authority_id, plan_id);
select wall_in('check_set_aside', 'insert-only');

create table check_set_aside_end (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  check_set_aside_id uuid not null,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, check_set_aside_id),
  foreign key (authority_id, check_set_aside_id) references check_set_aside (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table check_set_aside_end is 'A check that was set aside speaks again.';
create index on check_set_aside_end (authority_id, check_set_aside_id);
select wall_in('check_set_aside_end', 'insert-only');

create table plan_version (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  why text not null,
  content jsonb not null,
  edition integer not null,
  digest text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, number),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_version is 'The plan frozen, with its number; never changed.';
create index on plan_version (authority_id, plan_id);
select wall_in('plan_version', 'insert-only');

create table plan_agreement (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  plan_version_id uuid not null,
  by_post_id uuid,
  by_person_id uuid,
  by_body_id uuid,
  by_name text,
  answer text not null check (answer in ('yes', 'no')),
  reason text,
  agreed_on date not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(by_post_id, by_person_id, by_body_id) = 1),
  check (answer = 'yes' or reason is not null),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, plan_version_id) references plan_version (authority_id, id),
  foreign key (authority_id, by_post_id) references post (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id),
  foreign key (authority_id, by_body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_agreement is 'Who agreed a version of the plan, or did not, and when.';
create index on plan_agreement (authority_id, plan_id);
create index on plan_agreement (authority_id, plan_version_id);
create index on plan_agreement (authority_id, by_post_id);
create index on plan_agreement (authority_id, by_person_id);
create index on plan_agreement (authority_id, by_body_id);
select wall_in('plan_agreement', 'insert-only');

create table plan_change (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  about_kind text not null,
  about_id uuid,
  act text not null,
  proposed jsonb not null,
  was jsonb,
  needs text not null check (needs in ('accountable-director', 'agreeing-body')),
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_change is 'A change that waits for whoever may make it after agreement; until then the old value is in force.';
create index on plan_change (authority_id, plan_id);
select wall_in('plan_change', 'insert-only');

create table plan_change_reason (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_change_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_change_id) references plan_change (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_change_reason is 'Why a change is asked for, where the form that asked for it had no place to say so; the last one counts.';
create index on plan_change_reason (authority_id, plan_change_id);
select wall_in('plan_change_reason', 'insert-only');

create table plan_change_answer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_change_id uuid not null,
  answer text not null check (answer in ('approved', 'not-approved', 'withdrawn')),
  answered_on date not null,
  by_person_id uuid,
  by_post_id uuid,
  by_body_id uuid,
  meeting text,
  reason text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_change_id),
  check (answer <> 'not-approved' or reason is not null),
  foreign key (authority_id, plan_change_id) references plan_change (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id),
  foreign key (authority_id, by_post_id) references post (authority_id, id),
  foreign key (authority_id, by_body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_change_answer is 'The answer to a change that waited.';
create index on plan_change_answer (authority_id, plan_change_id);
create index on plan_change_answer (authority_id, by_person_id);
create index on plan_change_answer (authority_id, by_post_id);
create index on plan_change_answer (authority_id, by_body_id);
select wall_in('plan_change_answer', 'insert-only');

create table plan_end (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  how text not null check (how in ('closed', 'replaced', 'taken-into-strategy')),
  ended_on date not null,
  words text not null,
  replaced_by_plan_id uuid,
  strategy text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, replaced_by_plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_end is 'A plan ended on purpose.';
create index on plan_end (authority_id, plan_id);
create index on plan_end (authority_id, replaced_by_plan_id);
select wall_in('plan_end', 'insert-only');

create table plan_end_item (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_end_id uuid not null,
  action_id uuid,
  finding_id uuid,
  went_to text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (num_nonnulls(action_id, finding_id) = 1),
  foreign key (authority_id, plan_end_id) references plan_end (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, finding_id) references finding (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_end_item is 'Where an open action or a finding of an ended plan went.';
create index on plan_end_item (authority_id, plan_end_id);
create index on plan_end_item (authority_id, action_id);
create index on plan_end_item (authority_id, finding_id);
select wall_in('plan_end_item', 'insert-only');

create table saved_view (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid,
  name text not null,
  address text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table saved_view is 'A way to look at a plan that somebody kept; without a person it is for all.';
create index on saved_view (authority_id, plan_id);
create index on saved_view (authority_id, person_id);
select wall_in('saved_view', 'past');

create table plan_template (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  title text not null,
  summary text,
  content jsonb not null,
  edition integer not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_template is 'A plan to start another from, without dates and owners.';
select wall_in('plan_template', 'past');

create table brought_in (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  action_id uuid not null,
  as_at text not null,
  status text,
  printed_status text not null,
  account text,
  from_file text not null,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references action (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table brought_in is 'What a spreadsheet or paper said of an action before it came here: its rating and last account.';
create index on brought_in (authority_id, action_id);
select wall_in('brought_in', 'past');

create index on plan_change (authority_id, about_kind, about_id);


create table plan_import (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  file_name text not null,
  sheets jsonb not null,
  choices jsonb not null,
  imported_at timestamptz,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_import is 'A table that somebody gave to bring actions in from, and what they said of its columns and names; kept 30 days.';
create index on plan_import (authority_id, plan_id);
select wall_in('plan_import', 'passing');

alter table person add column named_in text;
comment on column person.named_in is 'The file that first named them, until somebody who keeps the book confirms who they are.';
