/** A value of an enum as the code spells it: the database has "civil_society" for "civilSociety". */
export const spelled = <T extends string>(stored: string) =>
  stored.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()) as T
