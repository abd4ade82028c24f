/** How the portal's pages and jobs call themselves to the database. */
export const applicationName = 'baraza'
