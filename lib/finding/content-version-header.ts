/** By which the front tells the site the content version that a page is to be of. Taken off whatever comes from outside. */
export const contentVersionHeader = 'x-content-version'
