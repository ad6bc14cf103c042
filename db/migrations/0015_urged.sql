-- How often the applicant has urged an item and when last, where a queue reads it.

-- up

alter table case_item add column urged jsonb;

-- down

alter table case_item drop column urged;
