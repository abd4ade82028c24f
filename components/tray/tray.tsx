import type { ReactNode } from 'react'
import { Byline } from '@/components/contributions/byline'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { MarkedText } from '@/components/moderation/marked-text'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { momentWords } from '@/lib/interviews/moment'
import { translator, type Locale } from '@/lib/platform/i18n'
import { excerpt } from '@/lib/summaries/excerpt'
import { hasTwoSides, type PartKind } from '@/lib/summaries/schema'
import { pullIn, takeOut } from '@/lib/tray/actions'
import type { InTray } from '@/lib/tray/queries'

interface TrayProps {
  items: readonly InTray[] | null
  /** The part beside which it stands; none on the desk. */
  part?: { id: string; kind: PartKind }
  path: string
  locale: Locale
}

/** What was laid aside for a summary, each with one button for each side of the part. */
export function TrayBeside({ items, part, path, locale }: TrayProps) {
  const t = translator(locale, 'tray')
  if (!items) return null
  return (
    <Section title={t('title')} id="tray">
      <p className="hint">{t(items.length === 0 ? 'empty' : 'says')}</p>
      <ul className="tray">
        {items.map((item) => (
          <li key={item.id}>
            <Thing item={item} locale={locale} />
            <div className="tray-tools">
              {part && (
                <>
                  <Pull {...{ item, part, path, locale }} side="for" />
                  {hasTwoSides(part.kind) && (
                    <Pull {...{ item, part, path, locale }} side="against" />
                  )}
                </>
              )}
              <Form action={takeOut} id={`out-${item.id}`} {...{ locale, path }}>
                <Hidden name="id" value={item.id} />
                <Hidden name="partId" value={part?.id ?? ''} />
                <FormEnd>
                  <Submit kind="quiet">{t('out')}</Submit>
                </FormEnd>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Pull({
  item,
  part,
  side,
  path,
  locale,
}: {
  item: InTray
  part: NonNullable<TrayProps['part']>
  side: 'for' | 'against'
  path: string
  locale: Locale
}) {
  const t = translator(locale, 'tray')
  const verb = part.kind === 'disagreement' ? (side === 'for' ? 'one' : 'other') : side
  return (
    <Form action={pullIn} id={`${side}-${item.id}`} {...{ locale, path }}>
      <Hidden name="id" value={item.id} />
      <Hidden name="partId" value={part.id} />
      <Hidden name="side" value={side} />
      <FormEnd>
        <Submit kind="plain">{t(`pull.${verb}`)}</Submit>
      </FormEnd>
    </Form>
  )
}

function Thing({ item, locale }: { item: InTray; locale: Locale }): ReactNode {
  const t = translator(locale, 'tray')
  switch (item.kind) {
    case 'view':
      return (
        <div>
          <Byline by={item.content.by} locale={locale} />
          <span className="quote-words block" lang={item.content.words.language} dir="auto">
            <MarkedText text={item.content.words.text} locale={locale} />
          </span>
        </div>
      )
    case 'interview':
      return (
        <p>
          {t('kind.interview')}: <Words of={item.interview.title} locale={locale} />
          {item.moment && `, ${momentWords(item.moment)}`}
        </p>
      )
    case 'note':
      return (
        <p lang={item.note.language}>
          {t('kind.note')}: {excerpt(item.note.text)}
        </p>
      )
    case 'item':
      return (
        <p>
          {t('kind.item')}: <Words of={item.item.title} locale={locale} />
        </p>
      )
  }
}
