-- Work that one node does at a time: who does it, until when.
create table leases (
  name text primary key,
  holder text not null,
  until bigint not null
);
