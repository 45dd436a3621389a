import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Plan } from '../hosted/plans.ts'
import { startStandIn } from '../hosted/stand-in.ts'
import { ensureChromium } from '../test/chromium.ts'
import type { Drill, DrillOptions } from './drill.ts'
import { archiveWalk } from './hosted-archive.ts'
import { editorWalk } from './hosted-editor.ts'
import { maintenanceWalk } from './hosted-maintenance.ts'
import type { HostedSite } from './hosted-site.ts'
import { readerWalk } from './hosted-reader.ts'
import { reviewerWalk } from './hosted-reviewer.ts'
import { withdrawalWalk } from './hosted-withdrawal.ts'
import { startSite } from './support/site.ts'

const walks = [readerWalk, maintenanceWalk, reviewerWalk, editorWalk, archiveWalk, withdrawalWalk]

export const hosted: Drill = {
  name: 'hosted',
  promise:
    'With the variables of hosted Sanity alone every page, picture, preview, review link, scheduled time, redirect and withdrawal works, on a Free and on a Growth plan, and nobody else is asked.',
  async run(options) {
    const figures: Record<string, number | string> = {}
    const faults: string[] = []
    // Free has public datasets alone.
    for (const [plan, visibility] of [
      ['growth', 'private'],
      ['free', 'public'],
    ] as const) {
      const found = await onPlan(plan, visibility, options)
      for (const [name, value] of Object.entries(found.figures)) figures[`${plan}: ${name}`] = value
      faults.push(...found.faults.map((fault) => `${plan}: ${fault}`))
    }
    return { figures, faults }
  },
}

/** What the browser asks by itself, whatever page it shows. */
const ofChromium = /\.(?:google|googleapis|gvt1)\.com$/

async function onPlan(plan: Plan, visibility: 'private' | 'public', { folder, say, afterwards }: DrillOptions) {
  say(`on the plan ${plan} …`)
  const standIn = await startStandIn(join(folder, plan), { plan, visibility })
  afterwards(standIn.stop)
  const site = await startSite(join(folder, `site-${plan}`), { env: standIn.env })
  afterwards(site.stop)
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  afterwards(() => browser.close())
  // A browser signs in to Studio on the address that the site has for itself.
  const url = site.url.replace('127.0.0.1', 'localhost')
  const here: HostedSite = { standIn, url, client: standIn.client, browser, folder: join(folder, plan) }
  const figures: Record<string, number | string> = {}
  const faults: string[] = []
  for (const walk of walks) {
    say(`${walk.what} …`)
    const found = await walk
      .run(here)
      .catch((error: unknown) => ({ figures: {}, faults: [`it broke off: ${String(error)}`] }))
    Object.assign(figures, found.figures)
    faults.push(...found.faults.map((fault) => `${walk.what}: ${fault}`))
  }
  const hosts = [...new Set(standIn.calls.map(({ host }) => host))].toSorted()
  figures.hosts = hosts.join(', ')
  figures.requests = standIn.calls.length
  const strangers = [...new Set(standIn.refused)].filter((host) => !ofChromium.test(host))
  if (strangers.length > 0) faults.push(`others were asked: ${strangers.join(', ')}`)
  const told = standIn.calls.filter(({ path }) => path.includes('/intake/'))
  if (told.length > 0)
    faults.push(
      `Sanity was told of feedback or of how Studio is used: ${[...new Set(told.map(({ method, path }) => `${method} ${path}`))].join(', ')}`,
    )
  return { figures, faults }
}
