-- Other contents under a provisional number are settled by a supervisor as the first are, and what came later can be filed where nothing came of the first.

-- up

alter table offline_other add column settled_at timestamptz, add column settled_by text, add column because text;
alter table offline_other add check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (because is null));
create index offline_other_open on offline_other (region, number) where settled_at is null;
create index offline_intake_doubt on offline_intake (region, received_at, number) where outcome = 'doubt';

grant update (hash, seq, prev, recorded_at, received_at, received_by) on offline_intake to kuaiban_app;
grant update (settled_at, settled_by, because, sealed) on offline_other to kuaiban_app;

-- down

revoke update (hash, seq, prev, recorded_at, received_at, received_by) on offline_intake from kuaiban_app;
revoke update (settled_at, settled_by, because, sealed) on offline_other from kuaiban_app;
drop index offline_intake_doubt, offline_other_open;
alter table offline_other drop column settled_at, drop column settled_by, drop column because;
