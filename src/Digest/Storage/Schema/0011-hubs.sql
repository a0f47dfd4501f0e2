-- Hubs that push what feeds publish (WebSub), and how far they have promised to.

create table hubs (
  feed_id bigint primary key references feeds(id) on delete cascade,
  hub text not null,
  topic text not null,                      -- what the hub calls the feed
  token text not null unique,               -- the end of our address, which nobody can guess
  secret text not null,                     -- what the hub signs with
  asked_at bigint,                          -- when we last asked it to push; null: not yet
  until_at bigint,                          -- until when it pushes; null: it has not agreed
  refused text                              -- why it will not, in its words
);
create index hubs_until on hubs(until_at);
