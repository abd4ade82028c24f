import { Sound } from '@/components/audio/sound'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { HeldBecause } from '@/components/moderation/held-because'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import { takeMadeUpNameOff } from '@/lib/contributions/actions'
import type { MyView } from '@/lib/contributions/queries/mine'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { saidMarks } from '@/lib/moderation/said-marks'
import { Byline, Day } from './byline'
import { ViewState } from './view-state'

/** One's own views with where each stands; changing and withdrawing are on the view's own page. */
export function MyViews({ views, locale }: { views: readonly MyView[]; locale: Locale }) {
  const t = translator(locale, 'contributions')
  return (
    <>
      <List
        count={t('list.count', { count: views.length })}
        empty={
          <EmptyState title={t('own.none')}>
            <p>{t('own.noneText')}</p>
          </EmptyState>
        }
      >
        {views.map((view) => (
          <Entry
            key={view.publicId}
            headingLevel={3}
            title={beginning(view, t('tombstoneOwn'), locale)}
            href={`/${locale}/dialogues/${view.slug}/views/${view.publicId}`}
            above={<ViewState state={view.state} missing={view.missing} locale={locale} />}
          >
            {view.content && (
              <p>
                <Byline by={view.content.by} locale={locale} /> ·{' '}
                <Day on={view.content.on} locale={locale} /> · {t(`scope.${view.scope}`)}
              </p>
            )}
            <p>
              <Words of={view.dialogue} locale={locale} />
            </p>
            {view.sound && (
              <Sound
                sound={view.sound}
                label={translator(locale, 'audio')('own.listen')}
                locale={locale}
              />
            )}
            {view.held && <HeldBecause held={view.held} locale={locale} />}
            {view.opened.map(({ at, reason }) => (
              <div key={at.toISOString()} className="notice notice-warning">
                <p>{t('own.opened', { day: formatter(locale).day(at), reason })}</p>
              </div>
            ))}
          </Entry>
        ))}
      </List>
      {madeUpNames(views).map(({ slug, dialogue, name }) => (
        <Confirm key={slug} ask={t('madeUp.off')}>
          <p>
            <Words of={dialogue} locale={locale} />
          </p>
          <p>{t('madeUp.offText', { name })}</p>
          <Form action={takeMadeUpNameOff} locale={locale} id={`name-${slug}`} path="/me/views">
            <Hidden name="slug" value={slug} />
            <FormEnd>
              <Submit kind="plain">{t('madeUp.offNow')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      ))}
      <p className="mt-6">
        {t.rich('own.anonymous', {
          link: (text) => <a href={`/${locale}/follow-up`}>{text}</a>,
        })}
      </p>
    </>
  )
}

/** One for each dialogue in which a view stands under a made-up name. */
function madeUpNames(views: readonly MyView[]) {
  const names = new Map<string, { slug: string; dialogue: MyView['dialogue']; name: string }>()
  for (const { slug, dialogue, content } of views) {
    if (content?.by.attribution !== 'group' || !content.by.pseudonym) continue
    names.set(slug, { slug, dialogue, name: content.by.pseudonym })
  }
  return [...names.values()]
}

const shown = 90

function beginning({ content }: MyView, gone: string, locale: Locale) {
  if (!content) return gone
  const { language } = content.words
  if (content.words.text === '') return translator(locale, 'audio')('spoken.waitsShort')
  const text = saidMarks(content.words.text, locale)
  const characters = [...text]
  return (
    <span lang={language} dir="auto">
      {characters.length > shown ? `${characters.slice(0, shown).join('').trimEnd()}…` : text}
    </span>
  )
}
