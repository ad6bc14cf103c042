-- When somebody last signed in: an account that was never used reaches nobody. Sessions are removed when they end and say nothing of it later.

-- up

alter table account add column signed_in_at timestamptz;
update account a set signed_in_at = s.at from (select region, account_id, max(created_at) as at from session group by region, account_id) s where s.region = a.region and s.account_id = a.id;
grant update (signed_in_at) on account to kuaiban_app;

-- down

alter table account drop column signed_in_at;
