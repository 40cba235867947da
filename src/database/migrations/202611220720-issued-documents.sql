-- The papers that left the house, byte for byte.
create table issued_document (
  authority_id uuid not null default writing() references authority,
  id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('paper', 'public-version', 'sign-off-register')),
  file_sha256 text not null,
  content_digest text not null,
  chain_head text not null check (chain_head ~ '^[0-9]+:[0-9a-f]{64}$'),
  recorded_at timestamptz not null default moment(),
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, report_id, kind),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, file_sha256) references file (authority_id, sha256),
  foreign key (authority_id, recorded_by) references person (authority_id, id)
);
comment on table issued_document is 'A finalised report, its public version or its sign-off register as it was issued: the bytes themselves.';
comment on column issued_document.content_digest is 'Of the finalised report that it was made from.';
comment on column issued_document.chain_head is 'The end of the history when it was issued, number and digest: who holds the paper can check the history against it.';
create index on issued_document (authority_id, file_sha256);
create index on issued_document (authority_id, recorded_by);
select wall_in('issued_document', 'insert-only');
