-- By which words an article is found. A segment is written once and holds the words of some articles; small ones are
-- joined into larger ones. A page holds neighbouring terms, each with its articles; src/Digest/Articles/Indexing reads them.

drop table if exists article_words;

create table word_segments (
  id {identity},
  articles bigint not null,
  oldest bigint not null,                   -- ids of articles: none outside
  newest bigint not null,
  languages text not null                   -- of its articles: en=812 ru=40
);

create table word_pages (
  segment bigint not null references word_segments(id) on delete cascade,
  first {bytes} not null,                   -- the first term, UTF-8
  bytes {bytes} not null,
  unique (segment, first)
);
