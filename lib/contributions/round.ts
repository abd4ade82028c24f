/**
 * Live views that one author may have in one round: whoever posts ten of the same sort draws the map of opinions alone.
 * A round is one question, from the day it is asked until it is closed; another question is another round.
 */
export const viewsPerRound = 3
