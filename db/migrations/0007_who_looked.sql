-- A look at a person's data names the very account that looked. An enterprise is known by its operators' numbers: `operator` is the
-- number that the enterprise gave (`01`), which is no secret; accounts made before have none and are named by their own identity.

-- up

alter table account add column operator text;
alter table access_log add column account_id uuid;

-- down

alter table access_log drop column account_id;
alter table account drop column operator;
