-- What waits for its place is found by articles_waiting alone, which SQLite passed over for an index that holds all of it under one key.
drop index articles_story;
create index articles_story on articles(story_id) where story_id is not null;
