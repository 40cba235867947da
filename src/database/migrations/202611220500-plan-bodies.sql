-- Which bodies have a part in a plan.
create table plan_body (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  plan_id uuid not null,
  body_id uuid not null,
  part text not null check (part in ('decides', 'endorses', 'scrutinises', 'monitors', 'receives')),
  standing text not null check (standing in ('proposed', 'agreed')),
  how_often text check (how_often in ('every-meeting', 'monthly', 'two-monthly', 'quarterly', 'half-yearly', 'yearly', 'once')),
  note text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, plan_id, body_id, part),
  foreign key (authority_id, plan_id) references plan (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table plan_body is 'What a body does for a plan, whether it has agreed to, and how often it wants a report.';
create index on plan_body (authority_id, body_id);
select wall_in('plan_body', 'past');
