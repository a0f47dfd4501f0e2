-- What messages quote, so that a source's correction finds them; and how they read since.

create table quotations (
  edition_id bigint not null references editions(id) on delete cascade,
  article_id bigint not null references articles(id) on delete cascade,
  starts bigint not null,
  ends bigint not null,                     -- 0: the article's headline
  primary key (edition_id, article_id, starts, ends)
);
create index quotations_article on quotations(article_id);

alter table deliveries add column corrected text;                               -- the body as it must read since a source changed what it quotes
alter table deliveries add column edits bigint;                                 -- the delivery whose message this one writes anew
alter table article_changes add column told boolean not null default false;     -- the messages that quote the words before are set right
create index article_changes_untold on article_changes(id) where not told;
