-- Experts have a last day for their opinion: what waits for one is looked at again by the worker, which from then on knows the day.

-- up

update case_item set retry_at = now() where experts is not null and ended_at is null and retry_at is null;

-- down

-- Nothing was added: the worker looks once more at what it has nothing to do with.
