import { row, rule } from '@/lib/access/rule'
import { noPowerBehind } from '@/lib/access/rules'
import { convenes, inside, keepsDesk, type AboutEvent } from '@/lib/events/rules'

const always = rule<unknown>('always', () => true, { kind: 'forbidden', code: 'forbidden' })

export const siteVisitsPolicy = {
  'manifest.read': row<AboutEvent>('See who rides where on a site visit', keepsDesk),
  'manifest.arrange': row<AboutEvent>('Set vehicles and who rides in them', convenes),
  'manifest.count': row<AboutEvent>('Tick riders in and out, and count heads', keepsDesk),
  'manifest.callDriver': row<AboutEvent>(
    'Look at the phone number of a driver',
    keepsDesk,
    inside(noPowerBehind, always),
  ),
}
