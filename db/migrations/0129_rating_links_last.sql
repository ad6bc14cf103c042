-- Whoever is told of a result once more rates it by the same address: it serves again for as long as one that is new.

-- up

grant update (until) on rating_link to kuaiban_app;

-- down

revoke update (until) on rating_link from kuaiban_app;
