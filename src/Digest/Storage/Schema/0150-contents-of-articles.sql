-- What an article says is written once and read seldom: its text and what was found in it have a row of their own, which placing the
-- article leaves alone. What is asked for most often stands first, the text last.
create table article_contents (
  article_id {key} references articles(id) on delete cascade,
  sketch text,                              -- by what stories compare it; null: it waits to be analysed
  strength double precision not null default 0,  -- mean score of its summary sentences
  traits text,                              -- its names and the fingerprint of its wording, JSON
  keywords text not null default '',        -- a line each, best first: term, as it is shown, score, parted by tabs
  sentences text not null default '',       -- of its summary, a line each in the order of the text: start, end, score, parted by tabs
  text text not null
);
insert into article_contents(article_id, sketch, strength, traits, keywords, sentences, text)
select a.id, a.sketch, a.strength, a.traits, coalesce(k.keywords, ''), coalesce(s.sentences, ''), a.text
from articles a
left join article_keywords k on k.article_id = a.id
left join (
  select article_id, string_agg(starts || '	' || ends || '	' || score, '
' order by starts) as sentences
  from summaries
  group by article_id) s on s.article_id = a.id;
drop table article_keywords;
drop table summaries;
alter table articles drop column text;
alter table articles drop column sketch;
alter table articles drop column traits;
alter table articles drop column strength;

-- Of an article that was analysed and waits for its place: how what it is compared by is shown. Gone when it is placed.
create table unplaced (
  article_id {key} references articles(id) on delete cascade,
  shown text not null
);
