-- An invitation to an interview says when, and where or by which number: a note that may be empty tells a person nothing.

-- up

alter table referral add column interview jsonb;

-- down

alter table referral drop column interview;
