import type { Metadata } from 'next'
import { z } from 'zod'
import { CommitmentFields } from '@/components/commitments/commitment-fields'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Notice } from '@/components/ui/notice'
import { writePromise } from '@/lib/commitments/actions'
import { limits } from '@/lib/commitments/schema'
import { newCommitmentIn } from '@/lib/commitments/queries/new-commitment'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const id = z.uuid().nullable().catch(null)
/** What it follows from; anything else in the address counts as not said. */
const source = z.object({
  note: id,
  session: id,
  part: id,
  summary: z.string().min(1).max(120).nullable().catch(null),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('desk.new') }
}

export default async function NewCommitmentPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const from = source.parse(await searchParams)
  const found = await ask((actor) => newCommitmentIn(actor, slug, from))
  const path = `/manage/dialogues/${slug}/commitments/new`
  const { note } = found
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: found.title }}
        title={t('desk.new')}
        lead={<p>{t('desk.newLead')}</p>}
      />
      {note && (
        <Notice locale={locale} title={t('desk.fromSheet')}>
          <p lang={note.language}>{note.next}</p>
        </Notice>
      )}
      <Form action={writePromise} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="dialogueSlug" value={slug} />
        <Hidden name="noteId" value={note?.id ?? ''} />
        <Hidden name="sessionId" value={found.sessionId ?? ''} />
        <Hidden name="summary" value={found.summary ?? ''} />
        {found.findings.length > 0 && (
          <Select
            name="findingKey"
            label={t('field.finding')}
            options={[
              { value: '', label: t('field.noFinding') },
              ...found.findings.map(({ key, heading }) => ({
                value: key,
                label: inLanguage(heading, locale).text,
              })),
            ]}
            defaultValue={found.part ?? ''}
            optional
          />
        )}
        <CommitmentFields
          locale={locale}
          choices={found}
          result={
            note
              ? {
                  language: note.language,
                  texts: { [note.language]: note.next.slice(0, limits.result) },
                }
              : undefined
          }
        />
        <FormEnd>
          <Submit>{t('desk.write')}</Submit>
        </FormEnd>
      </Form>
    </>
  )
}
