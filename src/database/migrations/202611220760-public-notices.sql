-- The notices that the law asks for before a decision, as they are written and as they were in fact published.
create table public_notice (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  kind text not null check (kind in ('key-decision', 'private', 'private-again', 'general-exception', 'special-urgency', 'private-urgency', 'call-in-waived')),
  inspection_id uuid not null,
  body_id uuid not null,
  meets_on date not null,
  matter text not null,
  documents text,
  copies_from text,
  how_to_ask text,
  reasons text,
  representations text,
  response text,
  agreed_by text,
  agreed_on date,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, inspection_id, body_id, meets_on, kind),
  foreign key (authority_id, inspection_id) references inspection (authority_id, id),
  foreign key (authority_id, body_id) references body (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table public_notice is 'What a notice before a decision says beyond what the record knows already.';
comment on column public_notice.documents is 'One to a line.';
comment on column public_notice.agreed_by is 'Who agreed to it, or was told of it, as the law asks for this kind; with the day.';
create index on public_notice (authority_id, body_id, meets_on);
select wall_in('public_notice', 'past');

create table notice_given (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  public_notice_id uuid not null,
  published_on date not null,
  published_where text,
  words text,
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, public_notice_id) references public_notice (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table notice_given is 'That a notice was in fact published; of two records of one notice the last holds.';
comment on column notice_given.words is 'As it was published; null where it was published in other words than these.';
create index on notice_given (authority_id, public_notice_id);
select wall_in('notice_given', 'insert-only');
