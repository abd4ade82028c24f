import { orHidden, row } from '@/lib/access/rule'
import { staffOfEvent, takesNotes, takesPlace, type AboutEvent } from '@/lib/events/rules'
import { readsNote, takesItBack, type AboutNote, type AboutSession } from './rules'

export const notesPolicy = {
  'note.list': row<AboutEvent>('Open the pages of an event’s rooms', staffOfEvent),
  'note.read': row<AboutNote>('Read a note of a session', orHidden(readsNote)),
  'note.write': row<AboutSession>('Write down what is said in a session', takesNotes, takesPlace),
  'note.change': row<AboutNote>('Change a note that one may read', takesNotes, readsNote),
  'note.takeBack': row<AboutNote>('Take a note back', takesItBack),
}
