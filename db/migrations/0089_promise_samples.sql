-- Of the promises of which some are checked, a share is drawn each day as decisions are (docs/promises.md): by the published seed of the day, so that nobody can choose or foresee which.

-- up

alter table inspection drop constraint inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'special', 'automatic', 'promise', 'promise-sample'));
alter table inspection_sample drop constraint inspection_sample_kind_check;
alter table inspection_sample add constraint inspection_sample_kind_check check (kind in ('sample', 'cross', 'look-back', 'promise-sample'));

-- down

alter table inspection_sample drop constraint inspection_sample_kind_check;
alter table inspection_sample add constraint inspection_sample_kind_check check (kind in ('sample', 'cross', 'look-back'));
alter table inspection drop constraint inspection_kind_check;
alter table inspection add constraint inspection_kind_check check (kind in ('after', 'sample', 'cross', 'look-back', 'special', 'automatic', 'promise'));
