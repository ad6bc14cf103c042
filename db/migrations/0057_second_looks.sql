-- Officers who have left (`officer end`). What is looked at again is reported upwards as its clock ends, and an agency that the limits wait for once its last day is over, also where that began before it was so.

-- up

alter table officer add column ended_at timestamptz;
update case_item set escalate_at = date_trunc('day', due_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
where reopened is not null and escalate_at is null and due_at is not null;
update case_item set escalate_at = now() where desks is not null and mark = 'assistance-late' and ended_at is null and escalate_at is null;

-- down

-- What was marked as due is looked at by an earlier release as well, which finds nothing to report and puts it off.
alter table officer drop column ended_at;
