-- Turns at a pace that nodes share. Instants are the database's own clock: those of nodes may differ.
create table paces (
  name text primary key,                    -- a chat, or * for all
  free_at bigint not null                   -- when the next message may go
);
