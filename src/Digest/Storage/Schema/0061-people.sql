-- Who may use the bot besides its owners, and how much.

create table people (
  person bigint primary key,                -- the messenger's id
  name text,
  invited_by bigint not null,
  since bigint not null
);

create table invitations (
  code text primary key,
  made_by bigint not null,
  made_at bigint not null,
  left_uses bigint not null                 -- how many may still come by it
);

create table limits (
  chat bigint primary key,                  -- in place of the settings' own
  feeds bigint,
  lookups bigint                            -- a minute
);

-- What the next words of somebody are meant for.
create table questions (
  chat bigint not null,
  thread bigint not null,
  person bigint not null,
  command text not null,
  asked_at bigint not null,
  primary key (chat, thread, person)
);
