-- Who applies may be somebody else than the case is about: a draft belongs to who writes it, and says about whom it is.

-- up

alter table draft add column about uuid;
update draft set about = subject_id;
alter table draft alter column about set not null;
alter table draft drop constraint draft_pkey, add primary key (region, subject_id, life_event, about);

-- down

delete from draft where about <> subject_id;
alter table draft drop constraint draft_pkey, add primary key (region, subject_id, life_event);
alter table draft drop column about;
