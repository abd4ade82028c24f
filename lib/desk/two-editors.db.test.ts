import { describe, expect, test } from 'vitest'
import { dialogueForEditing } from '@/lib/dialogues/managing/queries'
import { changeDialogue } from '@/lib/dialogues/operations'
import { addSession, changeSession } from '@/lib/agendas/operations/sessions'
import { agendaForEditing } from '@/lib/agendas/queries'
import { eventForEditing } from '@/lib/events/desk'
import { changeEvent, createEvent } from '@/lib/events/operations'
import { editableInterview } from '@/lib/interviews/managed'
import { createInterview, editInterview } from '@/lib/interviews/operations/write'
import { writeNotice, writePage } from '@/lib/pages/operations'
import { noticeForEditing, pageForEditing } from '@/lib/pages/queries'
import { newToken } from '@/lib/platform/ids'
import { dialogueWish } from '@/lib/testing/dialogue-wish'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { eventWish, sessionWish } from '@/lib/testing/make-event'
import { interviewInput } from '@/lib/testing/make-interview'

/** A thing that two people may have open: the mark that its form carries now, and how it is saved. */
interface Thing {
  mark: () => Promise<string>
  save: (title: string, seen: string | undefined) => Promise<unknown>
}

async function work() {
  // A draft needs no host yet.
  const dialogue = await makeDialogue({ state: 'draft' })
  const roles = [{ role: 'convenor' as const, dialogueId: dialogue.id }]
  return { dialogue, one: await makeMember({ roles }), other: await makeMember({ roles }) }
}

const things: Record<string, () => Promise<Thing>> = {
  'a dialogue': async () => {
    const { dialogue, one, other } = await work()
    return {
      mark: async () => (await dialogueForEditing(one, dialogue.slug)).seen,
      save: (title, seen) =>
        changeDialogue(other, {
          ...dialogueWish({ title: words(title) }),
          dialogueId: dialogue.id,
          seen,
        }),
    }
  },
  'an event': async () => {
    const { dialogue, one, other } = await work()
    const fields = (title: string) => ({
      title: words(title),
      description: words('Two days'),
      timeZone: 'Africa/Accra',
      startsOn: new Date('2030-01-19T00:00:00Z'),
      endsOn: new Date('2030-01-20T00:00:00Z'),
      country: 'GH',
      district: null,
      venue: null,
      joinUrl: null,
      topics: [],
      goals: [],
      languages: ['en'],
      capacity: 12,
      registrationOpensOn: null,
      registrationClosesOn: new Date('2030-01-10T00:00:00Z'),
    })
    const { slug } = await createEvent(one, {
      ...fields('As it was'),
      nonce: newToken(),
      dialogueSlug: dialogue.slug,
    })
    return {
      mark: async () => (await eventForEditing(one, slug)).seen,
      save: (title, seen) => changeEvent(other, { ...fields(title), slug, seen }),
    }
  },
  'a session of an agenda': async () => {
    const { dialogue, one, other } = await work()
    const { slug } = await createEvent(one, eventWish({ dialogueSlug: dialogue.slug }))
    await addSession(one, { ...sessionWish(), slug })
    const session = async () => {
      const [only] = (await agendaForEditing(one, slug)).sessions
      if (!only) throw new Error('no session')
      return only
    }
    const { id } = await session()
    return {
      mark: async () => (await session()).seen,
      save: (title, seen) =>
        changeSession(other, { ...sessionWish({ title: words(title) }), id, seen }),
    }
  },
  'an interview': async () => {
    const { dialogue, one, other } = await work()
    const { slug } = await createInterview(one, interviewInput(dialogue.slug))
    return {
      mark: async () => (await editableInterview(one, slug)).seen,
      save: (title, seen) =>
        editInterview(other, {
          ...interviewInput(dialogue.slug, { title: words(title) }),
          slug,
          seen,
        }),
    }
  },
  'a page of the portal': async () => {
    const editor = await makeMember({ roles: [{ role: 'editor' }] })
    return {
      mark: async () => (await pageForEditing(editor, 'about')).seen,
      save: (title, seen) =>
        writePage(editor, {
          kind: 'about',
          title: words(title),
          body: words('Who we are'),
          intent: 'save',
          seen,
        }),
    }
  },
  'the notice of a dialogue': async () => {
    const { dialogue, one, other } = await work()
    return {
      mark: async () => (await noticeForEditing(one, dialogue.slug)).page.seen,
      save: (title, seen) =>
        writeNotice(other, {
          dialogueId: dialogue.id,
          title: words(title),
          body: words('What we keep'),
          intent: 'save',
          seen,
        }),
    }
  },
}

describe.each(Object.entries(things))('two people change %s at once', (_name, make) => {
  test('the second hears of it with what the first saved, and saves after having seen it', async () => {
    const { mark, save } = await make()
    const seen = await mark()
    const [first, second] = await Promise.allSettled([save('Hers', seen), save('His', seen)])
    const refused = first.status === 'rejected' ? first : second
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    const now = await mark()
    expect(refused).toMatchObject({
      reason: {
        kind: 'conflict',
        code: 'overtaken',
        seen: now,
        theirs: { title: words(refused === first ? 'His' : 'Hers') },
      },
    })
    await save('Both', now)
    expect(await mark()).not.toBe(now)
  })

  test('saving twice without a change is no conflict, and what carries no mark is not held up', async () => {
    const { mark, save } = await make()
    await save('The same', await mark())
    await save('The same', await mark())
    await save('From the seed', undefined)
  })
})
