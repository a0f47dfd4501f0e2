-- An update is written down before it has its effect, so that a crash never repeats one; and its chat until it has its answer,
-- so that a reader whose answer was lost in a crash hears of it.
alter table updates add column chat bigint;
alter table updates add column thread bigint;
create index updates_unanswered on updates(handled_at) where chat is not null;
