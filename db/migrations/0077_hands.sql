-- Where a hand touched a case: the integrity board reads these, and what the rules decide alone enters neither.

-- up

create index case_event_hand on case_event (region, at) where type in ('referred', 'reopened', 'assigned', 'handed-back');
create index case_event_of_officer on case_event (region, at) where actor like 'officer:%';

-- down

drop index case_event_of_officer, case_event_hand;
