-- When a council doesn't meet, or holds back before an election.
create table council_period (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('recess', 'pre-election')),
  name text,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  source text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table council_period is 'A recess or the period before an election: neither forbids a decision, both are warned of.';
select wall_in('council_period', 'past');
