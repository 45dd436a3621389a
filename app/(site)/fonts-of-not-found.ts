import localFont from 'next/font/local'

/**
 * The typeface of the page for addresses without a language, which Next takes for a part of every other page: preloaded, it
 * would be fetched by Studio too, which draws nothing with it. Next reads these options while it builds, so they are spelled out.
 */
const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  variable: '--font-serif',
})

const serifItalic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  weight: '200 900',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-serif-italic',
})

const serifExtended = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-serif-extended',
  // Without it a browser would fetch this file for any letter that the other one has.
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20AB' }],
})

export const fontsOfNotFound = [serif, serifItalic, serifExtended].map(({ variable }) => variable).join(' ')
