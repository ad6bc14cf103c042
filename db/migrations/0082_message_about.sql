-- A message that is about who has applied, where the case is about somebody else: a promise found untrue goes on the record of who has made it.

-- up

alter table message add column about_id uuid;

-- What was written before about records of promises is about who has applied as well.
update message m set about_id = f.applicant_id from case_file f where f.region = m.region and f.number = m.case_number and m.department = 'public-credit' and m.scenario = 'promise-record';

-- down

alter table message drop column about_id;
