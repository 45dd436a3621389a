import { Gauge, type Registry } from 'prom-client'
import type { BackupStatus } from '../../lib/status/site-status.ts'

/** The metrics of the backups that the site makes by itself. */
export function backupMetrics(registry: Registry, state: () => BackupStatus): void {
  const level = (name: string, help: string, read: (status: BackupStatus) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(state()))
      },
    })
  level(
    'nap1325_backup_newest_timestamp_seconds',
    'When the newest backup was made; 0 where there is none.',
    ({ newest }) => (newest === null ? 0 : Date.parse(newest) / 1000),
  )
  level('nap1325_backup_failed', 'Whether the last attempt made no backup.', ({ failure }) => Number(failure !== null))
}
