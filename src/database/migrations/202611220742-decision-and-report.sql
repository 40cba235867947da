-- The report that a decision answers, the report that answers a request, and the interests declared when it was decided.
alter table decision add column report_id uuid;
alter table decision add foreign key (authority_id, report_id) references report (authority_id, id);
comment on column decision.report_id is 'The decision report on which it was made.';
create index on decision (authority_id, report_id);

alter table body_request add column answer_report_id uuid;
alter table body_request add foreign key (authority_id, answer_report_id) references report (authority_id, id);
alter table body_request add check (answer_report_id is null or answered_on is not null);
comment on column body_request.answer_report_id is 'The decision report that answers it.';
create index on body_request (authority_id, answer_report_id);

create table decision_interest (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  decision_id uuid not null,
  who text not null,
  kind text not null check (kind in ('disclosable-pecuniary', 'other', 'personal', 'prejudicial')),
  what text not null,
  stayed text not null check (stayed in ('left', 'stayed', 'not-said')),
  dispensation text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table decision_interest is 'An interest that a member declared when a decision was made, whether they left the room, and any dispensation.';
create index on decision_interest (authority_id, decision_id);
select wall_in('decision_interest', 'past');
