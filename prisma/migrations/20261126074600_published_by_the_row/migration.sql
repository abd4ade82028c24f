-- While people answer, the worker makes a new state of common ground every few seconds, for staff. Visitors see what
-- was published, so only that makes their pages be rendered anew.
DROP TRIGGER content_changed ON common_ground_snapshot;
CREATE TRIGGER content_changed AFTER UPDATE ON common_ground_snapshot
  FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION content_changed();
CREATE TRIGGER content_gone AFTER DELETE ON common_ground_snapshot
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION content_changed();
CREATE TRIGGER content_emptied AFTER TRUNCATE ON common_ground_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION content_changed();
-- Results are written before their snapshot is published; later they only lose what was withdrawn.
DROP TRIGGER content_changed ON common_ground_result;
CREATE TRIGGER content_changed AFTER UPDATE ON common_ground_result
  FOR EACH ROW EXECUTE FUNCTION content_changed();
CREATE TRIGGER content_emptied AFTER TRUNCATE ON common_ground_result
  FOR EACH STATEMENT EXECUTE FUNCTION content_changed();
