-- What administrators enter about offices stands in the chain of what they do; each process reads it when it starts and when the chain has grown.

-- up

create index admin_event_of_offices on admin_event (region, seq) where type in ('office-entered', 'office-changed', 'office-ended', 'office-undone');

-- down

drop index admin_event_of_offices;
