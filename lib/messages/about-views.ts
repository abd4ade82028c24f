/** What authors hear of their views: that somebody got one, and when, would tell whose a view is. */
export const noticesAboutViews = [
  'viewReleased',
  'viewHeld',
  'viewHeldForLead',
  'viewLowered',
  'viewDecided',
  'viewRestored',
  'appealAnswered',
  'authorOpened',
] as const
