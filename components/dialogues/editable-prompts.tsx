import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm, Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { change, close, move, remove, reopen } from '@/lib/dialogues/prompts/actions'
import type { EditablePrompt } from '@/lib/dialogues/prompts/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormAction } from '@/lib/web/form-state'
import { PromptFields } from './prompt-fields'

interface EditablePromptsProps {
  prompts: readonly EditablePrompt[]
  /** Of this page, without locale. */
  path: string
  locale: Locale
}

/** The questions with what can be done to each. */
export function EditablePrompts({ prompts, path, locale }: EditablePromptsProps) {
  const t = translator(locale, 'dialogues')
  return (
    <List
      count={t('prompts.count', { count: prompts.length })}
      empty={
        <EmptyState title={t('prompts.none')}>
          <p>{t('prompts.noneText')}</p>
        </EmptyState>
      }
    >
      {prompts.map((prompt, index) => (
        <Entry
          key={prompt.id}
          title={<Words of={prompt.question} locale={locale} />}
          above={
            <>
              {prompt.isClosed && <StatusWord>{t('page.questionClosed')}</StatusWord>}
              {prompt.isAnswered && <StatusWord kind="good">{t('prompts.answered')}</StatusWord>}
            </>
          }
        >
          {prompt.guidance && <Words as="p" of={prompt.guidance} locale={locale} />}
          <Toolbar label={t('prompts.actions')}>
            {index > 0 && (
              <One prompt={prompt} action={move} path={path} locale={locale} direction="up">
                {t('prompts.up')}
              </One>
            )}
            {index < prompts.length - 1 && (
              <One prompt={prompt} action={move} path={path} locale={locale} direction="down">
                {t('prompts.down')}
              </One>
            )}
            <One
              prompt={prompt}
              action={prompt.isClosed ? reopen : close}
              path={path}
              locale={locale}
            >
              {t(prompt.isClosed ? 'prompts.reopen' : 'prompts.close')}
            </One>
          </Toolbar>
          <Details summary={t('prompts.change')}>
            {prompt.isAnswered && <p>{t('prompts.changeAnswered')}</p>}
            <Form
              id={`change-${prompt.id}`}
              action={change}
              locale={locale}
              path={path}
              label={t('prompts.change')}
            >
              <Hidden name="promptId" value={prompt.id} />
              <PromptFields question={prompt.question} guidance={prompt.guidance} locale={locale} />
              <FormEnd>
                <Submit kind="plain">{t('edit.do')}</Submit>
              </FormEnd>
            </Form>
          </Details>
          {!prompt.isAnswered && (
            <Confirm ask={t('prompts.remove')}>
              <p>{t('prompts.removeText')}</p>
              <Form
                id={`remove-${prompt.id}`}
                action={remove}
                locale={locale}
                path={path}
                label={t('prompts.remove')}
              >
                <Hidden name="promptId" value={prompt.id} />
                <Submit kind="danger">{t('prompts.removeDo')}</Submit>
              </Form>
            </Confirm>
          )}
        </Entry>
      ))}
    </List>
  )
}

interface OneProps {
  prompt: EditablePrompt
  action: FormAction
  direction?: 'up' | 'down'
  path: string
  locale: Locale
  children: string
}

/** One button that posts. */
function One({ prompt, action, direction, path, locale, children }: OneProps) {
  return (
    <Form
      id={`${direction ?? 'state'}-${prompt.id}`}
      action={action}
      locale={locale}
      path={path}
      className="form-inline"
    >
      <Hidden name="promptId" value={prompt.id} />
      {direction && <Hidden name="direction" value={direction} />}
      <Submit kind="quiet">{children}</Submit>
    </Form>
  )
}
