-- A new reader chooses from the starter feeds by the folder of the list they came in.

alter table feeds add column pack text;                                         -- null: it is in none
