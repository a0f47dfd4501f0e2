-- A search asks of a hundred articles at once whether a reader may find them and when they are from: the index alone answers,
-- without their rows, in which the time stands behind the text.
alter table article_feeds add column time bigint not null default 0;  -- when it was published; loaded, where it states none
update article_feeds set time = (select coalesce(published_at, loaded_at) from articles where id = article_id);
drop index article_feeds_article;
create index article_feeds_article on article_feeds(article_id, feed_id, time);
