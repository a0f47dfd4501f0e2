-- Who looks after a group, and that he knows when nothing can be written there.

alter table chats add column keeper bigint;                            -- who changed its settings last: a person's own chat
alter table chats add column paused_told text;                         -- the reason for its pause that was told
create index chats_paused on chats(chat) where paused is not null;
