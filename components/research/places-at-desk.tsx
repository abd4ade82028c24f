import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Toolbar } from '@/components/ui/layout'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { putDocumentEarlier, untieDocument } from '@/lib/research/actions'
import type { ResearchDesk } from '@/lib/research/desk'

interface Props {
  desk: ResearchDesk
  slug: string
  locale: Locale
  path: string
}

/** What is tied to what, in the order in which readers meet it. */
export function PlacesAtDesk({ desk, slug, locale, path }: Props) {
  const t = translator(locale, 'research')
  const library = translator(locale, 'library')
  const { list, dayAndTime } = formatter(locale)
  return (
    <ul className="list">
      {desk.places.map(({ id, item, stage, session }, index) => {
        const title = inLanguage(item.title, locale).text
        const stageName = stage && translator(locale, 'dialogues')(`stage.${stage}`)
        // The same document may be tied several times.
        const which = [title, stageName, session && inLanguage(session.title, locale).text]
          .filter(Boolean)
          .join(', ')
        const hidden = (
          <>
            <Hidden name="slug" value={slug} />
            <Hidden name="id" value={id} />
          </>
        )
        return (
          <Entry
            key={id}
            headingLevel={3}
            title={<Words of={item.title} locale={locale} />}
            href={`/${locale}/library/${item.slug}`}
            above={
              <>
                {library(`kind.${item.kind}`)}{' '}
                {item.state !== 'published' && (
                  <StatusWord>{library(`state.${item.state}`)}</StatusWord>
                )}
              </>
            }
            facts={[
              {
                term: library('page.authors'),
                detail: list(item.authors.map(({ name }) => name)),
              },
              {
                term: t('document.stage'),
                detail: stageName,
              },
              {
                term: t('document.session'),
                detail: session && (
                  <>
                    <Words of={session.title} locale={locale} />,{' '}
                    {dayAndTime(session.startsAt, session.event.timeZone)}
                  </>
                ),
              },
            ]}
            action={
              <Toolbar>
                {index > 0 && (
                  <Form action={putDocumentEarlier} id={`up-${id}`} {...{ locale, path }}>
                    {hidden}
                    <Submit kind="quiet">
                      {t('document.earlier')} <VisuallyHidden>({which})</VisuallyHidden>
                    </Submit>
                  </Form>
                )}
                <Form action={untieDocument} id={`untie-${id}`} {...{ locale, path }}>
                  {hidden}
                  <Submit kind="quiet">
                    {t('document.untie')} <VisuallyHidden>({which})</VisuallyHidden>
                  </Submit>
                </Form>
              </Toolbar>
            }
          />
        )
      })}
    </ul>
  )
}
