-- A text is written once and read seldom: placing an article, and every look at its other columns, leaves it alone.
create table article_texts (
  article_id {key} references articles(id) on delete cascade,
  text text not null
);
insert into article_texts(article_id, text) select id, text from articles;
alter table articles drop column text;
