-- Among all feeds an entry is known by its address alone. The other keys, of which those of words lie anywhere in an index, are a feed's own.
drop index seen_key;
create index seen_address on seen(key) where key like 'a:%';
