import { endings } from '@/lib/library/file-types'

/** What a file is called when it is given out; never what its sender called it. */
export const endingOf = (contentType: string): string =>
  contentType === 'image/jpeg' ? 'jpg' : (endings[contentType] ?? 'bin')

/** For the file dialog only: the server looks at the content. */
export const sendableEndings = ['jpg', 'jpeg', 'png', 'webp', ...Object.values(endings)]
