-- Sign-offs of a report's fields: who was asked, who signed what, and when it stopped counting.
create table statement_offer (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  slot text not null check (slot ~ '^[a-z0-9-]+$'),
  role text,
  kind text not null check (kind in ('statement-by', 'considered-by', 'cleared-by', 'consulted')),
  person_id uuid,
  by_on date,
  note text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  check (role is not null or person_id is not null),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table statement_offer is 'A field of a report put before somebody to sign.';
comment on column statement_offer.role is 'Whose sign-off the template asks for; null where somebody is asked by name beside it.';
create unique index on statement_offer (authority_id, report_id, slot, role, kind) where role is not null;
create unique index on statement_offer (authority_id, report_id, slot, person_id, kind) where role is null;
create index on statement_offer (authority_id, person_id);
select wall_in('statement_offer', 'past');

create table sign_off (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  slot text not null check (slot ~ '^[a-z0-9-]+$'),
  role text,
  kind text not null check (kind in ('statement-by', 'considered-by', 'cleared-by', 'consulted')),
  statement_offer_id uuid,
  signer_id uuid not null,
  signer_name text not null,
  initials text not null,
  post text not null,
  signed_as text not null check (signed_as in ('own', 'deputy')),
  signed_at timestamptz not null default moment(),
  covered jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  edition integer not null,
  amended_from jsonb,
  comment text,
  example boolean not null,
  primary key (authority_id, id),
  check ((role is null) = (statement_offer_id is not null)),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, statement_offer_id) references statement_offer (authority_id, id),
  foreign key (authority_id, signer_id) references person (authority_id, id)
);
comment on table sign_off is 'A named person signed a field of a report, with all that the sign-off stands on. Whether it still stands is worked out.';
comment on column sign_off.statement_offer_id is 'Where it was asked for by name beside the template.';
comment on column sign_off.covered is 'The statement, options, recommendations, figures and facts of the record that were shown and signed.';
comment on column sign_off.amended_from is 'The statement as it stood before its signer changed it while signing.';
create index on sign_off (authority_id, report_id);
create index on sign_off (authority_id, statement_offer_id);
create index on sign_off (authority_id, signer_id);
select wall_in('sign_off', 'insert-only');

create table sign_off_lapse (
  authority_id uuid not null default writing() references authority,
  sign_off_id uuid not null,
  why text not null check (why in ('changed', 'taken-back')),
  covered jsonb,
  seen_at timestamptz not null default moment(),
  seen_by uuid,
  primary key (authority_id, sign_off_id),
  check ((why = 'changed') = (covered is not null)),
  foreign key (authority_id, sign_off_id) references sign_off (authority_id, id),
  foreign key (authority_id, seen_by) references person (authority_id, id)
);
comment on table sign_off_lapse is 'A sign-off that no longer stands: what it covers had changed, or its signer took it back. It is never revived, only signed again.';
comment on column sign_off_lapse.covered is 'What it had become when that was first seen.';
select wall_in('sign_off_lapse', 'insert-only');
