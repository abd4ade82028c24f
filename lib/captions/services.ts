import 'server-only'
import { machineTranslator } from '@/lib/platform/machine-translation'

export type Service = { isOn: boolean; isOwn: boolean }

/** The services that this portal is set up with, as the rules ask about them. */
export function translatorAsService(): Service {
  const machine = machineTranslator()
  return { isOn: machine !== null, isOwn: machine?.isOwn ?? false }
}
