-- What a feed files an article under, one a line: filters ask for it.
alter table articles add column categories text;

create index subscriptions_target on subscriptions(target_chat, target_thread) where target_chat is not null;
