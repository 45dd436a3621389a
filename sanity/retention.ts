import type { Retention } from '../lib/content/retention.ts'
import { env } from './env.ts'

/** How long this installation keeps what is about people. */
export function retention(): Retention {
  const { hasUpkeep, reviewDays, backend, backups } = env()
  return {
    days: hasUpkeep ? reviewDays : null,
    backupDays: backups?.days ?? null,
    keepsHistory: backend === 'hosted',
  }
}
