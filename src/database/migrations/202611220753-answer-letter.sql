-- The letter in which the inspectorate answered to what was sent.
alter table submission_answer add column letter_file text;
alter table submission_answer add foreign key (authority_id, letter_file) references file (authority_id, sha256);
comment on column submission_answer.letter_file is 'The letter itself, as it came in.';
create index on submission_answer (authority_id, letter_file);
