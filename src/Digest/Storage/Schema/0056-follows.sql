-- Whoever follows something is asked for every second: the others need not be looked at.
create index rules_follow on rules(subscription_id) where kind = 'follow';
