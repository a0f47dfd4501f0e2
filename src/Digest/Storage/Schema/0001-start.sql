-- Instants are UTC milliseconds. What is seen outlives what is kept.

create table feeds (
  id {identity},
  address text not null unique,
  kind text not null,                       -- web, folder
  title text,
  site text,
  added_at bigint not null,
  due_at bigint not null,
  claim bigint not null default 0,          -- fencing number: a late write with an old one is refused
  etag text,
  modified text,
  validated text,                           -- the address that gave etag and modified
  habits text,                              -- its rhythm, JSON
  loaded_at bigint,                         -- the last good load
  failures bigint not null default 0,
  trouble text,                             -- why the last load failed, one sentence
  stopped boolean not null default false,   -- gone for good: never loaded again by itself
  starter boolean not null default false    -- a new chat begins with it
);
create index feeds_due on feeds(due_at) where not stopped;

create table stories (
  id {identity},
  opened_at bigint not null,
  changed_at bigint not null
);

create table articles (
  id {identity},
  feed_id bigint not null references feeds(id),
  address text,
  title text not null,
  standfirst text,
  byline text,
  source text not null,
  agency text,
  language text not null,
  text text not null,
  teaser boolean not null,                  -- the text is what the feed states, not the whole article
  published_at bigint,                      -- null: the article states none
  day_only boolean not null default false,
  loaded_at bigint not null,
  story_id bigint references stories(id),
  placed_at bigint,                         -- when it joined its story
  placed_why text,                          -- the reasons in words
  traits text                               -- by what it is compared with others, JSON
);
create index articles_story on articles(story_id);
create index articles_placed on articles(placed_at);
create index articles_loaded on articles(loaded_at);
create index articles_unplaced on articles(id) where story_id is null;

create table article_feeds (
  feed_id bigint not null references feeds(id),
  article_id bigint not null references articles(id) on delete cascade,
  primary key (feed_id, article_id)
);
create index article_feeds_article on article_feeds(article_id);

create table seen (
  feed_id bigint not null,
  key text not null,
  article_id bigint not null,
  seen_at bigint not null,
  primary key (feed_id, key)
);
create index seen_key on seen(key);

create table keywords (
  article_id bigint not null references articles(id) on delete cascade,
  term text not null,
  shown text not null,
  score double precision not null,
  primary key (article_id, term)
);

create table summaries (
  article_id bigint not null references articles(id) on delete cascade,
  starts bigint not null,
  ends bigint not null,
  score double precision not null,
  primary key (article_id, starts)
);

{word index}

create table chats (
  chat bigint not null,
  thread bigint not null,                   -- 0: the chat itself, else a forum topic
  title text,
  owner boolean not null default false,
  added_at bigint not null,
  paused text,                              -- why nothing is sent; null: all is well
  primary key (chat, thread)
);

create table subscriptions (
  id {identity},
  chat bigint not null,
  thread bigint not null,
  name text not null,
  cadence text not null,
  zone text not null,
  length bigint not null,
  added_at bigint not null,
  due_at bigint,                            -- the next slot; null: never
  covered_until bigint not null,            -- the end of the last window
  unique (chat, thread, name),
  foreign key (chat, thread) references chats(chat, thread) on delete cascade on update cascade
);
create index subscriptions_due on subscriptions(due_at) where due_at is not null;

create table subscription_feeds (
  subscription_id bigint not null references subscriptions(id) on delete cascade,
  feed_id bigint not null references feeds(id),
  primary key (subscription_id, feed_id)
);
create index subscription_feeds_feed on subscription_feeds(feed_id);

create table editions (
  id {identity},
  subscription_id bigint not null references subscriptions(id) on delete cascade,
  slot bigint not null,
  from_at bigint not null,
  to_at bigint not null,
  stories bigint not null,
  articles bigint not null,
  extra boolean not null,                   -- asked for by a reader: covers no window
  unique (subscription_id, slot)
);

create table edition_stories (
  edition_id bigint not null references editions(id) on delete cascade,
  number bigint not null,
  story_id bigint not null references stories(id),
  score double precision not null,
  parts text not null,                      -- the named parts of the score
  primary key (edition_id, number)
);

create table deliveries (
  id {identity},
  subscription_id bigint not null references subscriptions(id) on delete cascade,
  slot bigint not null,
  part bigint not null,
  chat bigint not null,
  thread bigint not null,
  body text not null,
  state text not null,                      -- planned, sending, sent, unknown, failed
  planned_at bigint not null,
  due_at bigint not null,
  claim bigint not null default 0,
  sent_at bigint,
  message_id bigint,
  problem text,
  unique (subscription_id, slot, part)
);
create index deliveries_open on deliveries(due_at) where state in ('planned', 'sending');

create table updates (
  update_id bigint primary key,
  handled_at bigint not null
);

create table notes (
  name text primary key,
  value text not null
);

create table queries (
  mark text primary key,
  text text not null
);
