-- Why something that was paid is claimed: the decision was revoked or corrected, or the month began after the entitlement had ended, which became
-- known only later (a death that is told of months afterwards).

-- up

alter table payment_claim add column because text not null default 'revoked' check (because in ('revoked', 'ended'));
create index payment_claim_ended on payment_claim (region, plan_id) where because = 'ended' and cancelled_at is null;

-- down

drop index payment_claim_ended;
alter table payment_claim drop column because;
