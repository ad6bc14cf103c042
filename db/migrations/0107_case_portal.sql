-- From which portal of others somebody came to hand a case in: it may ask what became of it, by its own number of the person, of which only a keyed hash is here.

-- up

alter table case_file
  add column portal     text, -- its id in the configuration
  add column portal_sub text, -- keyed hash of portal and person there
  add constraint case_of_portal check ((portal is null) = (portal_sub is null));
create index case_file_of_portal on case_file (portal_sub, submitted_at) where portal_sub is not null;

-- down

drop index case_file_of_portal;
alter table case_file drop constraint case_of_portal;
alter table case_file drop column portal_sub, drop column portal;
