'use client'

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useField, useForm } from '@/components/form/form-context'
import type { DraftFields } from '@/lib/drafts/schema'
import { fieldsOf, putInto } from './form-fields'
import { forgetHere, markSent, type Found } from './kept-here'
import { Keeper, type KeeperState, type Other } from './keeper'
import { Offer, type OfferWords } from './offer'
import { post } from './post'
import { SideBySide, type FieldOfForm, type SideBySideWords } from './side-by-side'
import { Status, type StatusWords } from './status'

export interface Place {
  slug: string
  versionId: string
  target: string
  writer: string
  keepsHere: boolean
  /** What the server keeps of the same place, and offers by itself. */
  draft: { fields: DraftFields; savedAt: string } | null
}

interface WritingProps {
  /** Null where nothing is kept: who writes may not, or not now. */
  place: Place | null
  /** The mark of what the form was made from; empty for a new part. */
  seen: string
  fields: readonly FieldOfForm[]
  languages: readonly { tag: string; label: string }[]
  words: { offer: OfferWords; beside: SideBySideWords; status: StatusWords }
  locale: string
  children: ReactNode
}

/**
 * Inside a form with long texts: keeps what is typed, in this browser at once and on the server soon after, and
 * shows what somebody else saved meanwhile. Without script the form works as it is.
 */
export function Writing({ place, seen, fields, languages, words, locale, children }: WritingProps) {
  const mark = useField('seen', seen)
  const known = useField('draft')
  const { state } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const keeper = useRef<Keeper | null>(null)
  const [kept, setKept] = useState<KeeperState | null>(null)
  const [left, setLeft] = useState<Found | null>(null)
  const [typed, setTyped] = useState<DraftFields | null>(null)
  const refused = useMemo(() => theirsIn(state.values), [state.values])

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form || !place) return
    const made = new Keeper(place, newMark(), known.value || null, {
      store: place.keepsHere ? storage() : null,
      now: present,
      post: (body) => post(place.slug, body, locale),
      fields: () => fieldsOf(form),
      basedOn: () => valueOf(form, 'seen'),
      changed: setKept,
    })
    keeper.current = made
    setLeft(made.leftBehind(place.draft))
    // What came back from the server unsaved is kept again: it was sent, and not taken.
    if (state.values) made.typed()
    const onInput = () => {
      setTyped(fieldsOf(form))
      made.typed()
    }
    const onSubmit = () => {
      made.stop()
      if (place.keepsHere) markSent(localStorage, made.key)
    }
    const onStorage = ({ key, newValue }: StorageEvent) => made.heard(key, newValue)
    const onLine = () => void made.send()
    const onHide = () => document.visibilityState === 'hidden' && void made.send()
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    addEventListener('storage', onStorage)
    addEventListener('online', onLine)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      made.stop()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      removeEventListener('storage', onStorage)
      removeEventListener('online', onLine)
      document.removeEventListener('visibilitychange', onHide)
    }
    // Anew after each post: what came back is another beginning.
  }, [place, locale, known.value, state])

  const formOf = () => box.current?.closest('form') ?? null
  const theirs = kept?.theirs?.fields ?? refused
  return (
    <div ref={box} className="writing">
      <input type="hidden" name="seen" value={mark.value} readOnly />
      <input type="hidden" name="draft" value={kept?.knows ?? known.value} readOnly />
      {theirs && (
        <SideBySide
          {...{ theirs, fields, languages }}
          yours={typed ?? yoursIn(state.values)}
          words={words.beside}
          onTake={(name, value) => take(formOf(), name, value)}
        />
      )}
      {left && !kept && (
        <Offer
          at={left.at}
          words={words.offer}
          kind="left"
          onTake={() => {
            const form = formOf()
            if (!form) return
            setLeft(null)
            setSeen(form, left.basedOn)
            putInto(form, left.fields)
            keeper.current?.chosen()
            forgetHere(localStorage, left.key)
          }}
          onLeave={() => {
            forgetHere(localStorage, left.key)
            setLeft(null)
          }}
        />
      )}
      {kept?.other && (
        <Offer
          at={kept.other.at}
          words={words.offer}
          kind="other"
          onTake={() => takeOther(formOf(), kept.other, keeper.current)}
          onLeave={() => keeper.current?.chosen()}
        />
      )}
      {children}
      {kept && <Status state={kept} words={words.status} locale={locale} />}
    </div>
  )
}

function takeOther(form: HTMLFormElement | null, other: Other | null, keeper: Keeper | null) {
  if (form && other) putInto(form, other.fields)
  keeper?.chosen()
}

function take(form: HTMLFormElement | null, name: string, value: string | string[]) {
  if (form) putInto(form, { ...fieldsOf(form), [name]: value })
}

/** The words that are gone on with were made from something else than what this form began with. */
function setSeen(form: HTMLFormElement, basedOn: string) {
  const field = form.elements.namedItem('seen')
  if (field instanceof HTMLInputElement && basedOn !== '') field.value = basedOn
}

const valueOf = (form: HTMLFormElement, name: string) => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

type Values = Record<string, string | string[]> | undefined

function theirsIn(values: Values): DraftFields | null {
  const found = Object.entries(values ?? {}).flatMap(([key, value]) =>
    key.startsWith('theirs.') ? [[key.slice('theirs.'.length), value] as const] : [],
  )
  return found.length > 0 ? Object.fromEntries(found) : null
}

function yoursIn(values: Values): DraftFields {
  const own = Object.entries(values ?? {}).filter(
    ([key]) => !/^(theirs\.|_|seen$|slug$|id$|kind$|intent$|draft$|target$|language$)/.test(key),
  )
  return Object.fromEntries(own)
}

/** One window, from being opened to being left. */
function newMark(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((each) => each.toString(36)).join('')
}

/** By this computer's clock. */
const present = () => new Date(performance.timeOrigin + performance.now())

function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
