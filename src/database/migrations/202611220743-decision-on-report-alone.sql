-- A body may decide before there is a plan: it notes the inspection's report and asks for one. The decision then stands on its report.
alter table decision alter column plan_id drop not null;
alter table decision add check (plan_id is not null or report_id is not null);
alter table decision add check (plan_id is not null or plan_version_id is null);
comment on table decision is 'What a body decided about a plan, or on a report before there was one, in its own words.';
