-- What a chat looked up last: a bare /why, and a number behind it, mean that list.
create table lookups (
  subscription_id bigint primary key references subscriptions(id) on delete cascade,
  command text not null,                    -- search, ask, timeline
  text text not null,
  page bigint not null,
  asked_at bigint not null
);
