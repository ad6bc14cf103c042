-- An answer of a department holds only for the question that was asked: about another account it says nothing.
-- `about` is a keyed hash of what was handed over. Answers kept before fit no question and are asked for again.

-- up

alter table department_answer add column about text not null default '';

-- down

alter table department_answer drop column about;
