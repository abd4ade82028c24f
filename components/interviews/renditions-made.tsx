import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { InterviewForm } from '@/generated/prisma/enums'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { saveForm, tryAgain } from '@/lib/renditions/actions'
import { RefreshWhile } from './refresh-while'

interface Props {
  interview: ManagedInterview
  locale: Locale
  path: string
}

type Work = ManagedInterview['transcodes'][number]

/** What the worker makes of the recording: how far it is, and why something wasn't made. */
export function RenditionsMade({ interview, locale, path }: Props) {
  const t = translator(locale, 'interviews')
  const { transcodes, may, slug } = interview
  const isUnderWay = transcodes.some(({ state }) => state === 'waiting' || state === 'running')
  if (transcodes.length === 0) return <RefreshWhile isUnderWay={interview.file?.isNew ?? false} />
  return (
    <>
      <h3 className="mt-6">{t('made.title')}</h3>
      <ul className="mt-2 grid gap-2">
        {transcodes.map((work) => (
          <li key={work.id}>
            <State work={work} locale={locale} />
            {work.state === 'failed' && may.edit && (
              <Form action={tryAgain} id={`again-${work.id}`} {...{ locale, path }}>
                <Hidden name="slug" value={slug} />
                <Hidden name="transcodeId" value={work.id} />
                <FormEnd>
                  <Submit kind="plain">{t('made.again')}</Submit>
                </FormEnd>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {isUnderWay && (
        <p className="mt-2">
          <a href={`/${locale}${path}?now=1#file`}>{t('made.look')}</a>
        </p>
      )}
      <RefreshWhile isUnderWay={isUnderWay} />
    </>
  )
}

function State({ work, locale }: { work: Work; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const name = t(`made.kind.${work.kind}`)
  const problem = problems.find((each) => each === work.problem) ?? 'encoder'
  return (
    <>
      <p>
        {name}: {t(`made.state.${work.state}`)}
        {work.state === 'running' && ` (${work.percent} %)`}
      </p>
      {work.state === 'running' && (
        <progress max={100} value={work.percent} aria-label={name} className="w-full" />
      )}
      {work.state === 'failed' && <p>{t(`made.problem.${problem}`)}</p>}
      {work.state === 'failed' && work.detail && (
        <Details summary={t('made.detail')}>
          <pre className="overflow-x-auto">{work.detail}</pre>
        </Details>
      )}
    </>
  )
}

const problems = ['encoder', 'tooSlow', 'stopped', 'noRoom', 'nothingInIt', 'unreadable'] as const

/** Who convenes must know it before the day, and after. */
export function OnlyCopy({ interview, locale }: Omit<Props, 'path'>) {
  const t = translator(locale, 'interviews')
  const { onlyCopy, originalUntil } = interview
  if (!onlyCopy || !originalUntil) return null
  const day = formatter(locale).day(originalUntil)
  return (
    <Notice kind="warning" locale={locale} title={t('form.onlyCopy')}>
      <p>{t(onlyCopy === 'late' ? 'form.onlyCopyLate' : 'form.onlyCopyText', { day })}</p>
    </Notice>
  )
}

/** What is shown of who speaks: made into the files themselves. */
export function FormSection({ interview, locale, path }: Props) {
  const t = translator(locale, 'interviews')
  const { form, originalUntil, slug } = interview
  return (
    <Details summary={t('form.title')}>
      <p className="mb-4">{t('form.text')}</p>
      <Form action={saveForm} id="form" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <RadioGroup
          name="form"
          label={t('form.label')}
          options={Object.values(InterviewForm).map((value) => ({
            value,
            label: t(`form.${value}`),
            hint: t(`form.hint.${value}`),
          }))}
          defaultValue={form}
        />
        <DateField
          name="originalUntil"
          label={t('form.until')}
          hint={t('form.untilHint')}
          defaultValue={originalUntil?.toISOString().slice(0, 10)}
        />
        <FormEnd>
          <Submit kind="plain">{t('form.save')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
