/**
 * Words for a condition that doesn't mind capitals. Prisma writes those with ILIKE and hands its pattern signs on;
 * somebody who types "%" or "_" means just that.
 */
export function literally(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&')
}
