-- Offices below the city: at which one somebody works, was identified, and a case was accepted. Null: at the city's own hall. What an office is stands in the catalogue.

-- up

alter table officer add column office text;
alter table counter_visit add column office text;

-- down

alter table counter_visit drop column office;
alter table officer drop column office;
