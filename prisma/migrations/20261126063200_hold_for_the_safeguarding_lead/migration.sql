-- A hold that waits for the safeguarding lead is ended by no clock; it knows what the view goes back to.
ALTER TABLE contribution DROP CONSTRAINT IF EXISTS contribution_held_has_an_end;
ALTER TABLE contribution ADD CONSTRAINT contribution_held_ends_or_goes_back CHECK (
  state <> 'held' OR held_until IS NOT NULL OR state_before IS NOT NULL);
