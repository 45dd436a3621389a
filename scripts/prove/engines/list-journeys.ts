import type { EngineJourney } from './journey-of.ts'
import { shown, type EngineReader } from './reader.ts'

/** Follows a link in the page, and expects its words in the title of the next one. */
async function follow(reader: EngineReader, selector: string): Promise<void> {
  await reader.see(`${selector} is there`, shown(selector))
  const [path, words] = await Promise.all([
    reader.read(`${shown(selector)}.getAttribute('href')`),
    reader.read(`${shown(selector)}.textContent.replaceAll('\\u00AD', '').trim()`),
  ])
  await reader.click(selector)
  await reader.arrive(path)
  await reader.see(
    `“${words}” is the title`,
    `document.querySelector('h1').textContent.replaceAll('\\u00AD', '').includes(${JSON.stringify(words)})`,
  )
}

/** Chooses in one of the words of the sentence: menus of the system are nothing that a driver could press on. */
const choose = (reader: EngineReader, place: 'at(0)' | 'at(-1)') =>
  reader.read(`(() => {
    const menu = [...document.querySelectorAll('form.sentence select')].${place}
    menu.selectedIndex = 1
    return menu.value
  })()`)

export const listJourneys: readonly EngineJourney[] = [
  {
    name: 'from the home page to a story',
    async walk(reader) {
      await reader.open('/en')
      await reader.click('.site-header a[href="/en/stories"]')
      await reader.arrive('/en/stories')
      await follow(reader, 'main .story-entry h2 a')
    },
  },
  {
    name: 'stories chosen and put in another order by a sentence',
    async walk(reader) {
      await reader.open('/en/stories')
      const subject = await choose(reader, 'at(0)')
      const order = await choose(reader, 'at(-1)')
      await reader.click('form.sentence button')
      const menus = `[...document.querySelectorAll('form.sentence select')]`
      await reader.see(
        'the choice is in the address and in the sentence',
        `location.search.includes(${JSON.stringify(order)}) && ${menus}.at(0).value === ${JSON.stringify(subject)} && ${menus}.at(-1).value === ${JSON.stringify(order)}`,
      )
      await reader.see('it says how many were found', shown('.found'))
    },
  },
  {
    name: 'filters that are unfolded, and followed as a link',
    async walk(reader) {
      await reader.open('/en/stories')
      await reader.see('they are folded', `!(${shown('.facet-groups a')})`)
      await reader.click('.facets summary')
      await reader.click('.facet-groups a')
      await reader.see('stories are chosen', `location.search !== '' && ${shown('.story-entry')}`)
    },
  },
  {
    name: 'a search, from the header to a result',
    async walk(reader) {
      await reader.open('/en')
      await reader.click('.site-header a[href="/en/search"]')
      await reader.arrive('/en/search')
      await reader.click('main input[type=search]')
      await reader.type('resolution')
      await reader.click('main form.search button')
      await reader.arrive('/en/search?q=resolution')
      await reader.see('the word is marked', shown('main mark'))
      await follow(reader, '.result h2 a')
    },
  },
  {
    name: 'a document and a signatory',
    async walk(reader) {
      await reader.open('/en/documents')
      await reader.click('main a[href="/en/documents/nap-iv"]')
      await reader.arrive('/en/documents/nap-iv')
      await reader.see('its versions', shown('main a[href^="http"]'))
      await reader.open('/en/signatories')
      await follow(reader, 'main a[href^="/en/signatories/"]')
    },
  },
  {
    name: 'a country on the map, by keyboard',
    async walk(reader) {
      await reader.open('/en/countries')
      const path = await reader.read(`(() => {
        const link = document.querySelector('.world a')
        link.focus()
        return link.getAttribute('href')
      })()`)
      await reader.press('Enter')
      await reader.arrive(path)
    },
  },
  {
    name: 'the same list in the other language',
    async walk(reader) {
      await reader.open('/en/stories')
      await reader.click('.language-switch a[lang=nl]')
      await reader.arrive('/nl/verhalen')
      await reader.see('its language', `document.documentElement.lang === 'nl'`)
    },
  },
]
