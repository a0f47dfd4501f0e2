-- What grouping keeps of an article in memory, ready to be read at the start; and which stories were found to be two.

alter table articles add column sketch text;

create table story_splits (
  id {identity},
  story_id bigint not null references stories(id) on delete cascade,
  part_id bigint not null references stories(id) on delete cascade,
  split_at bigint not null
);
