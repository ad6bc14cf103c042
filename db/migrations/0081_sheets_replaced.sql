-- A sheet that was mended and uploaded anew takes the place of the one it was made from: that one is no duty any more, and is not filed beside it.

-- up

-- The sheet that has come in its place; where that was thrown away, nothing has.
alter table batch add column replaced_by uuid;

-- down

alter table batch drop column replaced_by;
