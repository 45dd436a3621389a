/** The content version that the front wants a page to have. The front removes it from outside requests. */
export const contentVersionHeader = 'x-content-version'
