import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findProgram } from './find-program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a Chromium that is there, or `null`. */
export function findChromium(): string | null {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return findProgram(...names)
}

/**
 * The Chromium that journeys are walked with: one without windows of its own where there is one (Debian: `chromium-headless-shell`),
 * which takes some sixth less of a small machine to open Studio; else any.
 */
export const findHeadless = () =>
  (process.env.CHROMIUM_PATH || null) ?? findProgram('chromium-headless-shell') ?? findChromium()
