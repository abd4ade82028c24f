-- Every answer says again that its person is heard, nearly always in vain. By the statement, each would make visitors'
-- pages be rendered anew; by the row, only the first of a person does.
DROP TRIGGER content_changed ON respondent;
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON respondent
  FOR EACH ROW EXECUTE FUNCTION content_changed();
CREATE TRIGGER content_emptied AFTER TRUNCATE ON respondent
  FOR EACH STATEMENT EXECUTE FUNCTION content_changed();
