import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './find-chromium.ts'

function runs(command: string, ...args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}

/**
 * The path of a Chromium: one that is there, else one installed by Playwright, else by the system's package manager.
 * @throws Error with what the person can do
 */
export function ensureChromium(): string {
  const known = findChromium()
  if (known) return known
  process.stderr.write('There is no Chromium yet; installing one.\n')
  if (runs('playwright', 'install', 'chromium') && existsSync(chromium.executablePath()))
    return chromium.executablePath()
  const isRoot = process.getuid?.() === 0
  if (
    isRoot &&
    existsSync('/usr/bin/apt-get') &&
    runs('apt-get', 'update') &&
    runs('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
  ) {
    const path = findChromium()
    if (path) return path
  }
  throw new Error(
    'no Chromium was found, and neither Playwright nor the system could install one. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test.',
  )
}
