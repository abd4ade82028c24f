import { bylineText } from '@/components/contributions/byline'
import { GroupMark } from '@/components/ui/group-mark'
import { bylineOf } from '@/lib/contributions/attribution'
import type { Speaker } from '@/lib/interviews/shown'
import type { Locale } from '@/lib/platform/i18n'

/** Who speaks, as they agreed to be shown. */
export function SpeakerLine({ speaker, locale }: { speaker: Speaker; locale: Locale }) {
  const { attribution, group, name, role } = speaker
  const by = bylineOf({ attribution, group, name, roleTitle: role, rule: null })
  return (
    <>
      <GroupMark group={group} locale={locale} label={bylineText(by, locale)} />
      {by.attribution === 'named' && role && <span className="block">{role}</span>}
    </>
  )
}
