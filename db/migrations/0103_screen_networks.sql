-- From which network a second screen was opened, as a keyed hash: where all codes of a city are taken, the network with the most gives its oldest up.

-- up

alter table counter_screen add column network text;
grant update (network) on counter_screen to kuaiban_app;

-- down

alter table counter_screen drop column network;
