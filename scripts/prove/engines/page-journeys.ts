import type { EngineJourney } from './journey-of.ts'
import { shown } from './reader.ts'

/** Whether the page was answered so, where the engine tells it. */
const answered = (status: number) =>
  `(performance.getEntriesByType('navigation')[0]?.responseStatus ?? ${status}) === ${status}`

const directionOf = (selector: string) => `getComputedStyle(document.querySelector('${selector}')).direction`

export const pageJourneys: readonly EngineJourney[] = [
  {
    name: 'a story with a picture, a quote and how to cite it',
    async walk(reader, { story }) {
      await reader.open(story)
      await reader.see('the picture', `document.querySelector('.figure img').naturalWidth > 0`)
      await reader.see('a quote from right to left', `${directionOf('blockquote')} === 'rtl'`)
      await reader.see(
        'its address can be selected',
        `(() => {
          const selection = getSelection()
          selection.selectAllChildren(document.querySelector('.address'))
          return selection.toString().trim().endsWith(location.pathname)
        })()`,
      )
      await reader.see('files for programs', `document.querySelectorAll('.cite .data-files a').length === 2`)
    },
  },
  {
    name: 'its address copied by a button',
    isOfScripts: true,
    async walk(reader, { story }) {
      await reader.open(story)
      await reader.click('button.copy')
      await reader.see('it says what it did', `document.querySelector('.copy + [role=status]').textContent !== ''`)
    },
  },
  {
    name: 'a story in Arabic',
    async walk(reader, { arabic }) {
      await reader.open(arabic)
      await reader.see('its language', `document.documentElement.lang === 'ar' && ${directionOf('html')} === 'rtl'`)
      await reader.see(
        'its title begins at the right',
        `(() => {
          const range = document.createRange()
          range.selectNodeContents(document.querySelector('h1'))
          return innerWidth - range.getBoundingClientRect().right < innerWidth / 2
        })()`,
      )
    },
  },
  {
    name: 'past the menus by keyboard',
    needs: 'focus',
    async walk(reader) {
      await reader.open('/en/countries')
      await reader.press('Tab')
      const focused = 'document.activeElement'
      await reader.see(
        'the way past them has the focus, and is seen',
        `${focused}.matches('.skip') && ${focused}.getBoundingClientRect().top >= 0`,
      )
      await reader.press('Enter')
      await reader.see('the text has it', `${focused} === document.querySelector('main')`)
    },
  },
  {
    name: 'pages without typeface and pictures',
    async walk(reader) {
      await reader.open('/en/stories?light')
      const heavy = `performance.getEntriesByType('resource').some(({ name }) => /woff2|\\/media\\//.test(name))`
      await reader.see('neither is there', `!document.querySelector('img, main svg') && !(${heavy})`)
      await reader.click('main .story-entry h2 a')
      await reader.see('the story is light, too', `location.pathname !== '/en/stories' && location.search === '?light'`)
    },
  },
  {
    name: 'what is not there, and what was taken back',
    async walk(reader, { withdrawn }) {
      await reader.open('/nl/niets')
      await reader.see('it is said in her language', `document.documentElement.lang === 'nl' && ${answered(404)}`)
      await reader.see('a search', shown('main input[type=search]'))
      await reader.open(withdrawn)
      await reader.see('nothing of the story', `${answered(410)} && !document.querySelector('.story, .prose')`)
    },
  },
]
