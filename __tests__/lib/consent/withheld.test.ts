import { readFileSync } from 'node:fs'
import { readable } from '@/lib/consent/readers-filter'

/** As the lake is told it: webhooks are no editors, and JSON has one line. */
const told = readable
  .replaceAll(/\$(?:preview|toKeep)/g, 'false')
  .replaceAll(/\s+/g, ' ')
  .trim()

test('webhooks of the lake tell nothing that readers may not read, and no pictures: else copy this rule to lake.config.json', () => {
  const { webhooks } = JSON.parse(readFileSync('lake.config.json', 'utf8'))
  expect(webhooks).toEqual({
    timeZone: 'Europe/Amsterdam',
    withheld: `_type in ["sanity.imageAsset", "sanity.fileAsset"] || !${told}`,
  })
})
