-- Whose articles they are is asked for every article that is found: the index alone answers.
drop index article_feeds_article;
create index article_feeds_article on article_feeds(article_id, feed_id);
