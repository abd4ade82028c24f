import { Hidden } from '@/components/form/parts'
import type { OwnConsent } from '@/lib/consents/queries/own'

/** Who speaks shows it with each form anew: by the code, or by which of their interviews it is. */
export function Holder({ own, code }: { own: OwnConsent; code: string }) {
  return code === '' ? (
    <Hidden name="speakerId" value={own.speakerId} />
  ) : (
    <Hidden name="code" value={code} />
  )
}
