-- Several named subscriptions a chat: what each looks like, where it goes, when it keeps silent.

alter table subscriptions add column style text not null default 'brief';       -- headlines, brief, full
alter table subscriptions add column template text;                             -- the reader's own layout of a story
alter table subscriptions add column silent boolean not null default false;     -- arrives without a sound
alter table subscriptions add column preview boolean not null default false;    -- with the card of the first story's page
alter table subscriptions add column picks boolean not null default false;      -- reads the feeds picked for it; else all of the chat
alter table subscriptions add column repeats boolean not null default false;    -- tells again what the chat's other digests told
alter table subscriptions add column source_cap bigint;                         -- stories led by one source, at most
alter table subscriptions add column quiet text;                                -- hours in which nothing comes
alter table subscriptions add column paused_until bigint;                       -- nothing comes before
alter table subscriptions add column watched_until bigint not null default 0;   -- the end of the last look for followed stories
alter table subscriptions add column target_chat bigint;                        -- where it goes; null: where it was made
alter table subscriptions add column target_thread bigint;

-- What a reader wants: filters, mutes, follows, weights. A rule holds from since until its end; what ended stays, so that an old digest can be explained.
create table rules (
  id {identity},
  subscription_id bigint not null references subscriptions(id) on delete cascade,
  kind text not null,                       -- keep, drop, mute, follow, weight
  text text not null,
  feed_id bigint references feeds(id),      -- for articles of this feed alone
  value double precision not null default 0,
  origin text,                              -- what it came from: the headline that was liked
  since bigint not null,
  until bigint
);
create index rules_subscription on rules(subscription_id);

create table saved (
  chat bigint not null,
  thread bigint not null,
  story_id bigint not null references stories(id) on delete cascade,
  saved_at bigint not null,
  primary key (chat, thread, story_id),
  foreign key (chat, thread) references chats(chat, thread) on delete cascade on update cascade
);

-- What became of the articles of an edition's window: the counts add up to its articles.
alter table editions add column alert boolean not null default false;           -- sent at once for a followed story: covers no window
alter table editions add column shown bigint not null default 0;
alter table editions add column merged bigint not null default 0;
alter table editions add column filtered bigint not null default 0;
alter table editions add column below bigint not null default 0;
alter table editions add column told_before bigint not null default 0;

alter table edition_stories add column facts text not null default '';          -- what the chat was told, as marks of names, numbers and events
create index edition_stories_story on edition_stories(story_id);

alter table deliveries add column reply_to bigint;                              -- the delivery it answers
