import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { translator } from '@/lib/platform/i18n'
import {
  answerOffer,
  letInToEvent,
  offerSeat,
  removeFromSeat,
  turnDownFromEvent,
} from '@/lib/seats/actions'
import type { PersonProps } from './person-entry'

/** What the asker may do about somebody's place. */
export function PersonDeeds({ person, event, locale, path }: PersonProps) {
  const t = translator(locale, 'seats')
  const { id, may, name } = person
  const shared = { locale, path }
  const reason = <TextField name="reason" label={t('people.reasonLabel')} width="full" />
  return (
    <>
      {may.letIn && (
        <>
          <Form action={letInToEvent} id={`in-${id}`} label={t('deed.letIn')} {...shared}>
            <Hidden name="registrationId" value={id} />
            <FormEnd>
              <Submit>{t('deed.letIn')}</Submit>
            </FormEnd>
          </Form>
          <Details summary={t('deed.turnDown')}>
            <Form action={turnDownFromEvent} id={`down-${id}`} {...shared}>
              <Hidden name="registrationId" value={id} />
              {reason}
              <FormEnd>
                <Submit kind="danger">{t('deed.turnDown')}</Submit>
              </FormEnd>
            </Form>
          </Details>
        </>
      )}
      {may.answer && (
        <Details summary={t('deed.answer')}>
          <Form action={answerOffer} id={`answer-${id}`} {...shared}>
            <Hidden name="registrationId" value={id} />
            <RadioGroup
              name="answer"
              label={t('deed.answerAsk', { name })}
              look="row"
              options={[
                { value: 'yes', label: t('deed.yes') },
                { value: 'no', label: t('deed.no') },
              ]}
            />
            <TextField name="said" label={t('deed.said')} width="full" optional />
            <FormEnd>
              <Submit>{t('deed.writeDown')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {may.offer && (
        <Details summary={t('deed.offer')}>
          <p>{t('deed.offerSays')}</p>
          <Form action={offerSeat} id={`offer-${id}`} {...shared}>
            <Hidden name="registrationId" value={id} />
            {event.blocks.length > 0 && (
              <Select
                name="blockId"
                label={t('deed.from')}
                options={[
                  { value: '', label: t('deed.fromFree') },
                  ...event.blocks.map((block) => ({ value: block.id, label: block.name })),
                ]}
              />
            )}
            {event.blocks.length === 0 && <Hidden name="blockId" value="" />}
            {reason}
            <FormEnd>
              <Submit>{t('deed.offer')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {may.remove && (
        <Confirm ask={t('deed.remove')}>
          <p>{t('deed.removeSays', { name })}</p>
          <Form action={removeFromSeat} id={`remove-${id}`} {...shared}>
            <Hidden name="registrationId" value={id} />
            {reason}
            <FormEnd>
              <Submit kind="danger">{t('deed.remove')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </>
  )
}
