-- Placing articles costs less: those that wait are found in their order, and an article's keywords are one row.

drop index articles_unplaced;
create index articles_waiting on articles((coalesce(published_at, loaded_at)), id) where story_id is null;

create table article_keywords (
  article_id bigint primary key references articles(id) on delete cascade,
  keywords text not null                    -- a line each, best first: term, as it is shown, score, parted by tabs
);
insert into article_keywords(article_id, keywords)
select article_id, string_agg(term || '	' || shown || '	' || score, '
' order by score desc, term)
from keywords
group by article_id;
drop table keywords;
