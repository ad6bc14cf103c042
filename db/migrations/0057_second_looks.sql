-- Results that are looked at again are reported upwards as their clock ends, also those that were being looked at before that was so.

-- up

update case_item set escalate_at = date_trunc('day', due_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
where reopened is not null and escalate_at is null and due_at is not null;

-- down

-- What is due is reported by an earlier release as well, which finds nothing to report and puts it off.
select 1;
