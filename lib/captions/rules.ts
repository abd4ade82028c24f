import { personIdOf } from '@/lib/access/actor'
import { all, either, orHidden, rule, type Rule } from '@/lib/access/rule'
import { editor, mayRead, noPowerBehind, roleHere, staffHere } from '@/lib/access/rules'
import type { AboutInterview } from '@/lib/interviews/policy'

/** The interview that they belong to. */
export type AboutCaptioned = AboutInterview

export type AboutCaptions = AboutInterview & {
  captions: {
    isDraft: boolean
    /** Who wrote what stands there now; null for a machine. */
    byId: string | null
  }
}

/** The service that words would go to. */
export type AboutService = AboutInterview & {
  service: {
    isOn: boolean
    /** Run by those who run the portal: nothing leaves their hands. */
    isOwn: boolean
  }
}

/** Whoever would hear a recording to write down what is said. */
export type AboutTranscriber = AboutInterview & {
  transcriber: {
    isOn: boolean
    isOwn: boolean
    /** The convenor has said so for the dialogue. */
    voicesMayLeave: boolean
    /** All who speak agree today that their words and voice are used so: in this dialogue, or by partners. */
    isAgreed: boolean
    /** There is sound to send. */
    hasSound: boolean
  }
}

const stands = rule<AboutInterview>(
  'not withdrawn',
  (_actor, { interview }) => interview.state !== 'withdrawn',
  { kind: 'conflict', code: 'alreadyWithdrawn' },
)

const isPending = rule<AboutInterview>(
  'pending',
  (_actor, { interview }) => interview.state === 'pending',
  { kind: 'conflict', code: 'notPending' },
)

/** Who writes words down hears them before others do, so nobody with power behind them. */
export const captions: Rule<AboutInterview> = all<AboutInterview>(
  roleHere('facilitator', 'convenor', 'rapporteur'),
  noPowerBehind,
  stands,
)

/** Staff, and an editor who is to release it. */
export const seesDrafts: Rule<AboutInterview> = orHidden(
  all<AboutInterview>(
    stands,
    either<AboutInterview>(
      all<AboutInterview>(staffHere, noPowerBehind),
      all<AboutInterview>(isPending, mayRead, editor, noPowerBehind),
    ),
  ),
)

export const isDraft = rule<AboutCaptions>('a draft', (_actor, { captions }) => captions.isDraft, {
  kind: 'conflict',
  code: 'captions.noDraft',
})

export const bySomebodyElse = rule<AboutCaptions>(
  'neither who wrote them nor who speaks',
  (actor, { captions, interview }) => {
    const asking = personIdOf(actor)
    return asking !== null && asking !== captions.byId && !interview.speakerIds.includes(asking)
  },
  { kind: 'forbidden', code: 'captions.own' },
)

export const isOn = rule<AboutService>(
  'where such a service is set up',
  (_actor, { service }) => service.isOn,
  { kind: 'notFound', code: 'notFound' },
)

/** What everybody can read already, or a service in the hands of those who run the portal. */
export const mayLeave = rule<AboutService>(
  'public already, or the service is the portal’s own',
  (_actor, { service, dialogue, interview }) => {
    const isOut =
      dialogue.access === 'public' &&
      dialogue.state !== 'draft' &&
      !dialogue.isSheltered &&
      interview.state === 'published' &&
      interview.scope === 'public' &&
      !interview.isSheltered &&
      interview.shows.publicWeb.words
    return service.isOwn || isOut
  },
  { kind: 'forbidden', code: 'captions.staysInside' },
)

export const canHear = rule<AboutTranscriber>(
  'where such a service is set up',
  (_actor, { transcriber }) => transcriber.isOn,
  { kind: 'notFound', code: 'notFound' },
)

export const voiceMayGo = rule<AboutTranscriber>(
  'the service is the portal’s own, or the convenor lets voices leave',
  (_actor, { transcriber }) => transcriber.isOwn || transcriber.voicesMayLeave,
  { kind: 'forbidden', code: 'captions.voiceStays', grantedBy: 'convenor' },
)

export const isAgreed = rule<AboutTranscriber>(
  'all who speak agree to it: in this dialogue, or by partners where the service is somebody else’s',
  (_actor, { transcriber }) => transcriber.isAgreed,
  { kind: 'conflict', code: 'captions.notAgreed' },
)

export const hasSound = rule<AboutTranscriber>(
  'sound alone has been made of it',
  (_actor, { transcriber }) => transcriber.hasSound,
  { kind: 'conflict', code: 'captions.noSound' },
)
