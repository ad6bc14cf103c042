-- A matter may come several times in a case, once for each value of a list: what sets the items apart in a queue.

-- up

alter table case_item add column each_value text;

-- down

alter table case_item drop column each_value;
