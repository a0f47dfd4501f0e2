-- In which language the bot speaks in a chat, as two letters; null: English.
alter table chats add column language text;
