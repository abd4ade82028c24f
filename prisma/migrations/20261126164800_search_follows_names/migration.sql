-- The names of those who wrote it are among the words of an item.
DROP TRIGGER "search_changed" ON "author";
SELECT "search_follow"('author', '{name,about,organisation_id}', 'author', '($1).id',
  'item', 'unnest(ARRAY(SELECT a.item_id FROM library_authorship a WHERE a.author_id = ($1).id))');
