import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { publishAgreement } from './story/common-ground'
import { followPromises } from './story/commitments'
import { beginDialogues, closeOldDialogues } from './story/dialogues'
import { announceEvents, takePlaces } from './story/events'
import { nameResearch } from './story/research'
import { openHouse } from './story/hosts'
import { bringAChatIn } from './story/imports'
import { prepareFourDays } from './story/four-days'
import { inviteToFourDays } from './story/invitations'
import { showInterviews } from './story/interviews'
import { moderateViews } from './story/moderation'
import { writePages } from './story/pages'
import { letEverybodyRegister } from './story/people'
import { fillLibrary } from './story/library'
import { orderInterviews } from './story/series'
import { divideSeats } from './story/seats'
import { Stage } from './story/stage'
import { tellShareBacks } from './story/share-backs'
import { correctSummaries, tellSummaries } from './story/summaries'
import { speakViews } from './story/spoken'
import { answerViews, tellViews, withdrawViews } from './story/views'

/**
 * Tells the demonstration through the operations that people use, with the clock standing at each record's
 * day. `tell` hears what is being done, in words.
 */
export async function loadDemonstration(tell: (line: string) => void): Promise<void> {
  // First of all: the mark, which every record made from now on carries by itself.
  await db().portal.create({
    data: {
      id: 1,
      name: 'Baraza',
      isDemo: true,
      contactEmail: 'contact@demo.example',
      createdAt: now(),
    },
  })
  const stage = new Stage(now().toISOString().slice(0, 10))
  tell('people who run the portal, organisations')
  await openHouse(stage)
  tell('dialogues, their teams, questions and stages')
  await beginDialogues(stage)
  await writePages(stage)
  tell('registrations')
  await letEverybodyRegister(stage)
  tell('events and agendas')
  await announceEvents(stage)
  await divideSeats(stage)
  await takePlaces(stage)
  await inviteToFourDays(stage)
  await prepareFourDays(stage)
  tell('views and replies')
  await tellViews(stage)
  await speakViews(stage)
  await moderateViews(stage)
  await bringAChatIn(stage)
  tell('answers to the views')
  tell(`${await answerViews(stage)} answers`)
  await publishAgreement(stage)
  tell('interviews')
  await showInterviews(stage)
  await orderInterviews(stage)
  tell('summaries')
  await tellSummaries(stage)
  await withdrawViews(stage)
  await correctSummaries(stage)
  await tellShareBacks(stage)
  tell('the library')
  await fillLibrary(stage)
  await nameResearch(stage)
  tell('promises and what became of them')
  await followPromises(stage)
  await closeOldDialogues(stage)
}
