-- After an approval by the rules alone the employer of that day is followed on some later days (docs/inspections.md). That is planned beside what departments are asked again
-- about a decision, so that both keep to one rate. Who the employer is follows from the register when it is due: nothing of a person stands here.

-- up

alter table recheck add column kind text not null default 'facts' check (kind in ('facts', 'employer'));
-- So many days after the decision: one decision is followed several times.
alter table recheck add column after_days integer not null default 0 check (after_days >= 0);
alter table recheck drop constraint recheck_pkey;
alter table recheck add primary key (region, case_number, item_no, kind, after_days);
-- none: nobody employed them when it was decided
alter table recheck drop constraint recheck_outcome_check;
alter table recheck add constraint recheck_outcome_check check (outcome in ('same', 'differs', 'silent', 'moot', 'none'));

alter table inspection drop constraint if exists inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'special', 'automatic', 'promise', 'promise-sample', 'employer'));

-- down

alter table inspection drop constraint if exists inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'special', 'automatic', 'promise', 'promise-sample'));
delete from recheck where kind = 'employer';
alter table recheck drop constraint recheck_outcome_check;
alter table recheck add constraint recheck_outcome_check check (outcome in ('same', 'differs', 'silent', 'moot'));
alter table recheck drop constraint recheck_pkey;
alter table recheck add primary key (region, case_number, item_no);
alter table recheck drop column after_days, drop column kind;
