import { plainWord } from './columns'

type Invited = {
  name: string
  address: string | null
  phone: string | null
  organisationName: string | null
}

/**
 * By what two invitations are known to be of one person: the same e-mail address, or the same name with the same
 * phone or the same organisation. A phone alone is no sign, since phones are shared.
 */
export function sameness({ name, address, phone, organisationName }: Invited): string[] {
  const called = plainWord(name)
  return [
    ...(address ? [`address ${address}`] : []),
    ...(phone ? [`phone ${phone} ${called}`] : []),
    ...(organisationName || !phone
      ? [`name ${called} of ${plainWord(organisationName ?? '')}`]
      : []),
  ]
}
