-- In a group everybody puts stories aside for himself.

create table saved_stories (
  chat bigint not null,
  thread bigint not null,
  person bigint not null,                   -- whose list it is; 0: the chat's own
  story_id bigint not null references stories(id) on delete cascade,
  saved_at bigint not null,
  primary key (chat, thread, person, story_id),
  foreign key (chat, thread) references chats(chat, thread) on delete cascade on update cascade
);
create index saved_stories_story on saved_stories(story_id);

insert into saved_stories(chat, thread, person, story_id, saved_at)
select chat, thread, 0, story_id, saved_at from saved;

drop table saved;
