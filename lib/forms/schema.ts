import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { seenInput } from '@/lib/platform/overtaken'
import { rowsOf, several, ticked } from '@/lib/platform/inputs'
import { isBlank, translatedInput, translatedRequired } from '@/lib/platform/translated'

export const formKinds = ['registration', 'logistics'] as const
export const questionKinds = [
  'text',
  'longText',
  'yesNo',
  'choice',
  'choices',
  'number',
  'date',
  'languages',
] as const
export const needTopics = [
  'travel',
  'diet',
  'access',
  'childcare',
  'interpretation',
  'emergencyContact',
  'other',
] as const

export type FormKind = (typeof formKinds)[number]
export type QuestionKind = (typeof questionKinds)[number]
export type NeedTopic = (typeof needTopics)[number]

/** Characters, and how many of a thing. */
export const formLimits = {
  label: 200,
  hint: 400,
  option: 120,
  options: 16,
  questions: 40,
  text: 200,
  longText: 2000,
  number: 99_999,
} as const

export const choiceKinds: readonly QuestionKind[] = ['choice', 'choices']
/** Only what has few possible answers can be a condition. */
export const conditionKinds: readonly QuestionKind[] = ['yesNo', ...choiceKinds]

const slug = z.string().min(1).max(120)

const optionRow = z.object({
  /** Of an option that is there already; a new one gets its own. */
  id: z
    .string()
    .regex(/^[a-z0-9]{0,12}$/)
    .default(''),
  label: translatedInput(formLimits.option),
})

/** "question-id:answer", or nothing. */
const condition = z
  .string()
  .trim()
  .max(80)
  .default('')
  .transform((text, context) => {
    if (text === '') return null
    const [, id, answer] = /^([0-9a-f-]{36}):([a-zA-Z0-9]{1,12})$/.exec(text) ?? []
    if (id && answer) return { id, answer }
    context.addIssue({ code: 'custom', message: 'choose' })
    return z.NEVER
  })

const questionFields = {
  label: translatedRequired(formLimits.label),
  hint: translatedInput(formLimits.hint)
    .optional()
    .transform((content) => (isBlank(content) ? null : (content ?? null))),
  options: rowsOf(optionRow, formLimits.options * 2).transform((rows) =>
    rows.filter(({ label }) => !isBlank(label)),
  ),
  isRequired: ticked,
  groups: several(z.enum(StakeholderGroup), 8),
  onlyIf: condition,
  topic: z
    .enum(needTopics)
    .nullish()
    .transform((topic) => topic ?? null),
}

export const newQuestion = z
  .object({
    nonce: z.string(),
    slug,
    form: z.enum(formKinds),
    kind: z.enum(questionKinds, 'choose'),
    isForConvenors: ticked,
    ...questionFields,
  })
  .refine(({ kind, options }) => !choiceKinds.includes(kind) || options.length > 1, {
    path: ['options'],
    message: 'twoChoices',
  })
export type NewQuestion = z.output<typeof newQuestion>

/** Kind, form and who fills it in stay as they began: answers given before keep their meaning and their readers. */
export const questionChange = z.object({ id: z.guid(), seen: seenInput, ...questionFields })
export type QuestionChange = z.output<typeof questionChange>

export const questionChosen = z.object({ id: z.guid() })
export const questionMove = z.object({ id: z.guid(), direction: z.enum(['up', 'down']) })
export const usualQuestions = z.object({ slug })

/** `shown`: the questions that stood on the form. Only those may change by it. */
export const postedAnswers = {
  shown: several(z.guid(), formLimits.questions * 2),
  answers: z.record(z.string(), z.unknown()).default({}),
}
export const ownAnswers = z.object({ slug, ...postedAnswers })
export const answersFor = z.object({ registrationId: z.guid(), ...postedAnswers })
export type OwnAnswers = z.output<typeof ownAnswers>
export type AnswersFor = z.output<typeof answersFor>
