-- Of the time when only views and interviews could be cited; citation_of_one says the same of all four kinds.
ALTER TABLE citation DROP CONSTRAINT citation_of_one_thing;
