'use server'

import { headers } from 'next/headers'
import { formAction } from '@/lib/web/form-action'
import { answerInvitation, noteAnswer, openInvitation } from './operations/answer'
import { confirmImport, dropImport, mapColumns } from './operations/import'
import { passOn } from './operations/pass-on'
import { sendInvitations, type Sent } from './operations/send'
import {
  changeInvitation,
  revokeInvitation,
  unmaskInvitation,
  writeInvitation,
} from './operations/write'
import {
  answerInput,
  codeInput,
  dropImportInput,
  heardInput,
  importInput,
  invitationChange,
  mappingInput,
  newInvitation,
  passOnInput,
  revokeInput,
  sendInput,
  unmaskInput,
} from './schema'

const list = (slug: string) => `/manage/events/${slug}/invitations`
const one = ({ slug, id }: { slug: string; id: string }) => `${list(slug)}/${id}`
const rsvp = (code: string) => `/rsvp/${encodeURIComponent(code)}`

// Written by the web server from the connection and the trusted proxies; a client can't set it.
const network = async () => (await headers()).get('x-baraza-client')

export const addInvitation = formAction(
  newInvitation,
  writeInvitation,
  ({ slug }) => `${list(slug)}?done=written`,
)
export const saveInvitation = formAction(
  invitationChange,
  changeInvitation,
  (written) => `${one(written)}?done=saved`,
)
export const takeBackInvitation = formAction(
  revokeInput,
  revokeInvitation,
  (written) => `${one(written)}?done=revoked`,
)
export const showInvitationContact = formAction(
  unmaskInput,
  unmaskInvitation,
  (written) => `${one(written)}#contact`,
)
export const noteInvitationAnswer = formAction(
  heardInput,
  noteAnswer,
  ({ outcome, ...written }) => `${one(written)}?done=${outcome}`,
)

const sentTo = (sent: Sent) =>
  sent.outcome === 'changed'
    ? `${list(sent.slug)}/send?round=${sent.round}&done=changed`
    : `${list(sent.slug)}?done=sent&mails=${sent.mails}&letters=${sent.letters}&calls=${sent.calls}`

export const sendRound = formAction(sendInput, sendInvitations, sentTo)

export const saveMapping = formAction(
  mappingInput,
  mapColumns,
  ({ slug }) => `${list(slug)}/import#rows`,
)
export const importRows = formAction(importInput, confirmImport, (done) =>
  done.outcome === 'changed'
    ? `${list(done.slug)}/import?done=changed`
    : `${list(done.slug)}?done=imported&rows=${done.count}`,
)
export const throwAwayImport = formAction(
  dropImportInput,
  dropImport,
  ({ slug }) => `${list(slug)}/import`,
)

export const openRsvp = formAction(
  codeInput,
  async (actor, input) => openInvitation(actor, input, await network()),
  ({ code }) => rsvp(code),
)
export const answerRsvp = formAction(
  answerInput,
  async (actor, input) => answerInvitation(actor, input, await network()),
  ({ code, outcome }) => `${rsvp(code)}?said=${outcome}`,
)
export const passRsvpOn = formAction(
  passOnInput,
  async (actor, input) => passOn(actor, input, await network()),
  ({ code }) => `${rsvp(code)}?said=passedOn`,
)
