import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { changeSettings } from './operations'
import { administrationOf, portalSettings } from './queries'
import { settingsInput } from './schema'

const administrator = () => makeMember({ roles: [{ role: 'administrator' }] })

describe('portal.settings', () => {
  test('an administrator names the portal and says where to write to; it is logged', async () => {
    const admin = await administrator()
    const settings = { name: 'Baraza ya Wachimbaji', contactEmail: 'host@example.org' }
    await changeSettings(admin, settings)
    expect(await portalSettings(admin)).toMatchObject(settings)
    await changeSettings(admin, { ...settings, contactEmail: null })
    expect(await portalSettings(admin)).toMatchObject({ contactEmail: null })
    expect(await db().activity.findMany({ where: { verb: 'portal.settings' } })).toMatchObject([
      { actorId: admin.personId },
      { actorId: admin.personId },
    ])
  })

  test('nobody else does, nor looks', async () => {
    const editor = await makeMember({ roles: [{ role: 'editor' }] })
    const settings = { name: 'Mine', contactEmail: null }
    await expect(changeSettings(editor, settings)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(changeSettings(visitor, settings)).rejects.toMatchObject({ kind: 'signIn' })
    await expect(portalSettings(editor)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('takes one printable line and a whole address, or none', () => {
    const complaints = (input: object) =>
      settingsInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(settingsInput.parse({ name: ' Baraza ', contactEmail: ' Host@Example.org ' })).toEqual({
      name: 'Baraza',
      contactEmail: 'host@example.org',
    })
    expect(settingsInput.parse({ name: 'Baraza' }).contactEmail).toBeNull()
    expect(complaints({ name: 'B', contactEmail: '' })).toEqual(['name'])
    expect(complaints({ name: 'B'.repeat(61), contactEmail: '' })).toEqual(['name'])
    expect(complaints({ name: 'Baraza\r\nBcc: x', contactEmail: '' })).toEqual(['name'])
    expect(complaints({ name: 'Baraza', contactEmail: 'x@y\nBcc: z@example.org' })).toEqual([
      'contactEmail',
    ])
  })
})

test('the index of administration is for administrators', async () => {
  expect(await administrationOf(await administrator())).toEqual(
    expect.arrayContaining(['accounts', 'roles', 'settings', 'activity']),
  )
  const editor = await makeMember({ roles: [{ role: 'editor' }] })
  await expect(administrationOf(editor)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(administrationOf(visitor)).rejects.toMatchObject({ kind: 'signIn' })
})
