-- Under what a chat files a feed: lists of feeds (OPML) bring it, and take it along again.
alter table subscription_feeds add column folders text;                -- one a line, outermost first, then other categories
