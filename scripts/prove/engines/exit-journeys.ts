import type { EngineContent } from './content.ts'
import type { EngineJourney } from './journey-of.ts'
import { shown, type EngineReader } from './reader.ts'

/** Somebody else's page, to which the way out of a story leads. */
export interface ElsewherePage {
  readonly url: string
  /** Where each reader said that she comes from. */
  readonly origins: readonly (string | undefined)[]
}

/** Journeys out of a story that may distress. */
export function exitJourneys({ url, origins }: ElsewherePage): readonly EngineJourney[] {
  async function leave(reader: EngineReader, { story }: EngineContent, way: () => Promise<void>): Promise<void> {
    const before = origins.length
    await reader.open(story)
    await way()
    await reader.see('she is elsewhere', `location.href === ${JSON.stringify(url)}`)
    const told = origins.slice(before)
    if (told.length === 0 || told.some((origin) => origin !== undefined))
      throw new Error(`elsewhere was told where she comes from: ${told.join(', ')}`)
  }
  return [
    {
      name: 'out of a story by a link that stays in view, and back',
      needs: 'back',
      async walk(reader, content) {
        await leave(reader, content, async () => {
          await reader.see('the end', `(scrollTo({ top: 1e6, behavior: 'instant' }), scrollY > 500)`)
          await reader.see(
            'the link is in view',
            `(() => {
              const { top, bottom } = ${shown('.exit a')}.getBoundingClientRect()
              return top >= 0 && bottom <= innerHeight
            })()`,
          )
          await reader.click('.exit a')
        })
        await reader.back()
        await reader.arrive(content.story)
        await reader.see('nothing covers the page', `${shown('h1')} && !(${shown('.leaving')})`)
      },
    },
    {
      name: 'out of a story by pressing Shift three times',
      isOfScripts: true,
      async walk(reader, content) {
        await leave(reader, content, async () => {
          await reader.see('the keys are told', shown('[data-exit-keys]'))
          await reader.press('Shift', 2)
          await reader.see(
            'once more',
            `document.querySelector('.exit [role=status]').textContent.includes('once more')`,
          )
          await reader.press('Shift')
        })
      },
    },
  ]
}
