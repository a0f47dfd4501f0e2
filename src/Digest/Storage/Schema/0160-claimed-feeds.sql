-- A file has one program at a time: what was being loaded when it was cut off is due again at its next start.

alter table feeds add column claimed boolean not null default false;   -- a load is under way, or was when its program ended
