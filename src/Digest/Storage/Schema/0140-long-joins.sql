-- A large segment of the word index is written in several transactions: since when; null: it is whole, and is read.

alter table word_segments add column begun_at bigint;
