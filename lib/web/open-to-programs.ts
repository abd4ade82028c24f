/** Public texts may be read by the pages of others: they are the same for everybody, and no cookie is looked at. */
export const openToPrograms = { 'access-control-allow-origin': '*' }
