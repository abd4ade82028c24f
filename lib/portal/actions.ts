'use server'

import { formAction } from '@/lib/web/form-action'
import { changeSettings } from './operations'
import { settingsInput } from './schema'

export const saveSettings = formAction(
  settingsInput,
  changeSettings,
  () => '/manage/settings?done=saved',
)
