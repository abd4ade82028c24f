'use client'

import { useForm } from '@/components/form/form-context'
import { Submit } from '@/components/form/submit'

interface SaidAlreadyProps {
  /** Of the addresses of views: "/en/dialogues". */
  base: string
  words: { title: string; answer: string; allTheSame: string; own: string }
}

/** After a post that says nearly what a published view says: those words, the way to answer them, and to post all the same. */
export function SaidAlready({ base, words }: SaidAlreadyProps) {
  const { values = {} } = useForm().state
  const of = (name: string) => {
    const value = values[`alike.${name}`]
    return typeof value === 'string' ? value : ''
  }
  const id = of('id')
  if (!id) return null
  const href = `${base}/${of('slug')}/views/${id}`
  if (of('own')) {
    return (
      <p>
        <a href={href}>{words.own}</a>
      </p>
    )
  }
  return (
    <section className="panel" aria-label={words.title}>
      <p className="text-small text-muted">{words.title}</p>
      <blockquote lang={of('lang')}>{of('text')}</blockquote>
      <p>
        <a href={href}>{words.answer}</a>
      </p>
      <Submit kind="plain" name="seenAlike" value={id}>
        {words.allTheSame}
      </Submit>
    </section>
  )
}
