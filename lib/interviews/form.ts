import type { InterviewForm } from '@/generated/prisma/enums'

/** A picture is what these forms don't show. */
const withoutPicture: readonly InterviewForm[] = ['voiceOnly', 'alteredVoice']
export const showsPicture = (form: InterviewForm) => !withoutPicture.includes(form)

/** The voice itself is heard. */
export const hearsVoice = (form: InterviewForm) => form !== 'alteredVoice'

/** A face can be made out. */
export const showsFace = (form: InterviewForm) => form === 'full'
