import { addUsualQuestions } from '@/lib/forms/operations'
import { questionsOf } from '@/lib/forms/questions'
import { db } from '@/lib/platform/db'
import { formSetting } from './forms'

/** An event that asks the usual questions, with their ids by topic and kind. */
export async function needsSetting(change: Parameters<typeof formSetting>[0] = {}) {
  const made = await formSetting(change)
  const { convenor, slug, eventId } = made
  await addUsualQuestions(convenor, { slug })
  const asked = await questionsOf(db(), eventId, 'logistics')
  const idOf = (topic: string, kind: string) =>
    asked.find((each) => each.topic === topic && each.kind === kind)?.id ?? ''
  const ids = {
    from: idOf('travel', 'text'),
    diet: idOf('diet', 'choices'),
    allergy: idOf('diet', 'text'),
    contact: idOf('emergencyContact', 'text'),
    children: idOf('childcare', 'number'),
  }
  const shown = Object.values(ids)
  const says = (answers: Record<string, unknown>) => ({
    shown: shown.filter((id) => id in answers),
    answers,
    days: [],
  })
  return { ...made, ids, shown, says }
}

/** The tables, jobs included, in which a text can be read. */
export async function tablesWith(text: string): Promise<string[]> {
  const like = `%(${text}|${Buffer.from(text).toString('hex')})%`
  const found = await db().$queryRaw<{ name: string }[]>`
    SELECT t.table_name::text AS name FROM information_schema.tables t
    WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('pg_catalog', 'information_schema')
      AND query_to_xml(format('SELECT 1 FROM %I.%I r WHERE r::text SIMILAR TO %L LIMIT 1',
        t.table_schema, t.table_name, ${like}::text), false, false, '')::text LIKE '%<row>%'
    ORDER BY name`
  return found.map(({ name }) => name)
}
