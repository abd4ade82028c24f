import { bylineText } from '@/components/contributions/byline'
import { GroupMark } from '@/components/ui/group-mark'
import { bylineOf } from '@/lib/contributions/attribution'
import type { Speaker } from '@/lib/interviews/speakers'
import type { Locale } from '@/lib/platform/i18n'

/** Who speak, each as they agreed to be shown. */
export function SpeakerLines({
  speakers,
  locale,
}: {
  speakers: readonly Speaker[]
  locale: Locale
}) {
  return speakers.map((speaker, index) => (
    // Two who are shown by their group only look the same, and stay apart.
    <span key={index} className="block">
      <SpeakerLine speaker={speaker} locale={locale} />
    </span>
  ))
}

function SpeakerLine({ speaker, locale }: { speaker: Speaker; locale: Locale }) {
  const { attribution, group, name, role } = speaker
  const by = bylineOf({ attribution, group, name, roleTitle: role, rule: null })
  return (
    <>
      <GroupMark group={group} locale={locale} label={bylineText(by, locale)} />
      {by.attribution === 'named' && role && <span className="block">{role}</span>}
    </>
  )
}
