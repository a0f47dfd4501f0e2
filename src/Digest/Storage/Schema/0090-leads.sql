-- Which article leads its story: the one whose summary tells most, new ones before old.

alter table articles add column strength double precision not null default 0;  -- mean score of its summary sentences
update articles set strength = coalesce((select avg(score) from summaries where article_id = articles.id), 0);
