-- What was decided last when the result of an item was looked at again: it has to reach people as the decision had to, and remedies run from it.

-- up

alter table case_item add column again_at timestamptz, add column again_paper text, add column again_outcome text;
update case_item i set again_at = e.at, again_outcome = e.outcome, again_paper = 'G' || i.no || case when e.nth > 1 then 'N' || e.nth else '' end
from (
  select distinct on (region, case_number, no) region, case_number, no, at, outcome, nth
  from (
    select region, case_number, (data ->> 'no')::int as no, seq, at, case when type = 'upheld' then 'upheld' else data ->> 'change' end as outcome,
      count(*) over (partition by region, case_number, data ->> 'no') as nth
    from case_event where type in ('upheld', 'changed')
  ) each
  order by region, case_number, no, seq desc
) e
where i.region = e.region and i.case_number = e.case_number and i.no = e.no;

-- down

alter table case_item drop column again_at, drop column again_paper, drop column again_outcome;
