-- A system of an enterprise is told once: an address that two requests add at the same moment stands once. Of those that were added twice the first stays.

-- up

update webhook w set status = 'removed' where status <> 'removed' and exists (
  select from webhook o where o.region = w.region and o.owner_id = w.owner_id and o.url = w.url and o.status <> 'removed' and (o.created_at, o.id) < (w.created_at, w.id));
create unique index webhook_of_address on webhook (region, owner_id, url) where status <> 'removed';

-- down

drop index webhook_of_address;
