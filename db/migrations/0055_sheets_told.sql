-- A sheet is one thing to the enterprise that has filed it: what it is told of the single rows stands behind one message about the sheet.

-- up

-- The sheet that a message is about; with a case: of one of its rows, which stands behind that message.
alter table notice add column sheet_id uuid;
-- When the enterprise was told what came of the sheet.
alter table batch add column told_at timestamptz;
-- What was filed before was told row by row.
update batch set told_at = pressed_at where pressed_at is not null;
create index batch_untold on batch (region) where pressed_at is not null and told_at is null;

-- down

drop index batch_untold;
alter table batch drop column told_at;
alter table notice drop column sheet_id;
