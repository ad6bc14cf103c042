-- How much each person has uploaded on a day, counted here so that all processes count together; and files that nobody refers to go
-- again. They are no act of anybody: what a case, the locker or a draft refers to stays. A file leaves in two steps, so that a
-- submission that has just looked at it is written, and found, before it is gone.

-- up

create table upload_day (
  region     char(6) not null,
  subject_id uuid not null,
  day        date not null,
  files      integer not null,
  bytes      bigint not null,
  primary key (region, subject_id, day)
);

alter table file add column leaving_at timestamptz;
-- Bytes lie by their hash, once for everybody who gave the same: they go with the last row.
create index file_by_hash on file (hash);
-- Whose files a case may refer to: the subject has an index, somebody else who applied for them needs one.
create index case_file_of_applicant on case_file (region, applicant_id) where applicant_id <> subject_id;

grant select, insert, update, delete on upload_day to kuaiban_app;
grant update (leaving_at), delete on file to kuaiban_app;

-- down

drop table upload_day;
drop index case_file_of_applicant, file_by_hash;
revoke delete on file from kuaiban_app;
alter table file drop column leaving_at;
