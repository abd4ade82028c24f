import 'server-only'
import { maskedAddress } from '@/lib/mail/queries'
import { maskedPhone } from '@/lib/registrations/contact'

type Contact = { address: string | null; phone: string | null }

/** Enough to recognise what one has typed oneself, not enough to write or to call. */
export function maskedContact({ address, phone }: Contact): { address: string; phone: string } {
  return {
    address: address ? maskedAddress(address) : '',
    phone: phone ? maskedPhone(phone) : '',
  }
}
