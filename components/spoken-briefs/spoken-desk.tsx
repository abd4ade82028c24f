import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { MarkdownWords } from '@/components/summaries/markdown-words'
import { Section, Toolbar } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { releaseSpoken, removeSpoken } from '@/lib/spoken-briefs/actions'
import type { SpokenDesk } from '@/lib/spoken-briefs/queries'
import { localeField, nonceField } from '@/lib/web/form-state'
import { SpokenBrief } from './spoken-brief'

interface SpokenDeskProps {
  desk: SpokenDesk
  path: string
  locale: Locale
}

/** Each language in which “In one minute” is written: the words to read, the sound, and its two releases. */
export function SpokenLanguages({ desk, path, locale }: SpokenDeskProps) {
  const t = translator(locale, 'spokenBriefs')
  return desk.languages.map((each) => (
    <Section
      key={each.language}
      title={formatter(locale).language(each.language)}
      id={each.language}
    >
      {each.text === '' ? (
        <p className="text-muted">{t('noText')}</p>
      ) : (
        <>
          <div lang={each.language}>
            <MarkdownWords
              of={{ language: each.language, texts: { [each.language]: each.text } }}
              locale={each.language}
            />
          </div>
          <State {...{ each, desk, path, locale }} />
          {desk.mayRecord && <Upload slug={desk.slug} language={each.language} locale={locale} />}
        </>
      )}
    </Section>
  ))
}

type Each = SpokenDesk['languages'][number]

function State({ each, desk, path, locale }: SpokenDeskProps & { each: Each }) {
  const t = translator(locale, 'spokenBriefs')
  const { spoken, language } = each
  if (!spoken) return <p className="text-muted mt-4">{t('none')}</p>
  const state = spoken.isOut ? 'out' : spoken.isOld ? 'old' : 'pending'
  return (
    <>
      <p className="mt-4">
        <StatusWord kind={state === 'out' ? 'good' : 'warning'}>{t(`state.${state}`)}</StatusWord>
      </p>
      <SpokenBrief spoken={spoken} locale={locale} />
      <Toolbar>
        {(['consent', 'editing'] as const).map(
          (kind) =>
            !spoken.given[kind] &&
            !spoken.isOld &&
            spoken.may[kind] && (
              <Form
                key={kind}
                action={releaseSpoken}
                id={`${kind}-${language}`}
                {...{ locale, path }}
              >
                <Hidden name="slug" value={desk.slug} />
                <Hidden name="language" value={language} />
                <Hidden name="kind" value={kind} />
                <Hidden name="sha256" value={spoken.sha256} />
                <Submit>{t(`release.${kind}`)}</Submit>
              </Form>
            ),
        )}
        {desk.mayRecord && (
          <Form action={removeSpoken} id={`remove-${language}`} {...{ locale, path }}>
            <Hidden name="slug" value={desk.slug} />
            <Hidden name="language" value={language} />
            <Submit kind="plain">{t('remove')}</Submit>
          </Form>
        )}
      </Toolbar>
    </>
  )
}

/** A plain form straight to the route that streams to disk. */
function Upload({ slug, language, locale }: { slug: string; language: Locale; locale: Locale }) {
  const t = translator(locale, 'spokenBriefs')
  const id = `file-${language}`
  return (
    <form
      className="mt-6"
      method="post"
      encType="multipart/form-data"
      action={`/api/uploads/spoken-briefs/${slug}/${language}`}
    >
      <input type="hidden" name={localeField} value={locale} />
      <input type="hidden" name={nonceField} value={newToken()} />
      <label htmlFor={id}>{t('file')}</label>
      <p className="hint">{t('hint')}</p>
      <input id={id} type="file" name="file" accept="audio/*" required className="control" />
      <p className="mt-4">
        <button type="submit" className="button">
          {t('send')}
        </button>
      </p>
    </form>
  )
}
