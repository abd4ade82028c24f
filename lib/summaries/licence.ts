/** Under which everybody may pass a summary on. What is quoted in it stays its speakers’. */
export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const
