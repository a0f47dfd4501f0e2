-- Where feeds move, what became of articles after we read them, and what a chat calls its feeds.

alter table feeds add column moved_to text;                             -- where redirects for good lead; null: nowhere
alter table feeds add column moved_times bigint not null default 0;    -- answers in a row that said so
alter table feeds add column failing_since bigint;                     -- the first of the bad loads since the last good one
alter table feeds add column told_at bigint;                           -- when its readers were told that it is dead
alter table subscription_feeds add column name text;                   -- what this chat calls it; null: its own title

alter table articles add column mark bigint;                           -- of the entry's words as the feed wrote them
alter table articles add column backlog boolean not null default false; -- came with the first load of its feed and is no news
alter table articles add column from_page boolean not null default false; -- the text was read from its page, not from the feed

create table article_changes (
  id {identity},
  article_id bigint not null references articles(id) on delete cascade,
  changed_at bigint not null,               -- when we read the new words
  title text not null,
  text text not null
);
create index article_changes_article on article_changes(article_id);
create index article_changes_changed on article_changes(changed_at);
