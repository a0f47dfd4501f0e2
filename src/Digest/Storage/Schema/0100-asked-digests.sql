-- A digest that was asked for says what was asked, so that it can be told again, longer; its message is kept with what it quotes.

alter table editions add column asked text;                                     -- the words behind /digest; null: nobody asked
create index deliveries_message on deliveries(chat, message_id) where message_id is not null;
